"""Starts the endpoint: python3 -m example_endpoint"""

import argparse
import re
import signal
import sys
from pathlib import Path

from example_endpoint.contract import DriverError
from example_endpoint.driver import Driver
from example_endpoint.hypervisor import Hypervisor, instant
from example_endpoint.server import Server
from example_endpoint.wire import Endpoint


def new_endpoint(prefix):
    """The hypervisor is one and stays; drivers over it come and go."""
    hypervisor = Hypervisor()
    health = {
        "status": "up",
        "hypervisor": f"{Hypervisor.TYPE} {Hypervisor.VERSION}",
        "since": instant(hypervisor.since),
    }
    return Endpoint(lambda name_prefix, settings: Driver(hypervisor, name_prefix, settings), prefix, lambda: health)


def token_in(file):
    """Surrounding blanks are not part of it. An empty one would let everybody in."""
    token = file.read_text("ascii").strip()
    if not re.fullmatch("[!-~]{16,255}", token):
        raise ValueError(f"{file} must hold a token of 16 to 255 visible characters")
    return token


def main():
    parser = argparse.ArgumentParser(prog="example_endpoint", description=__doc__)
    parser.add_argument("--port", type=int, default=8700, help="on the loopback; 0 takes a free one (default: 8700)")
    parser.add_argument("--name-prefix", default="example-", help="of the machines of callers without a session")
    parser.add_argument("--token-file", type=Path, help="holds the token that each request must bear")
    arguments = parser.parse_args()
    try:
        token = token_in(arguments.token_file) if arguments.token_file else None
        server = Server(arguments.port, new_endpoint(arguments.name_prefix), token)
    except (DriverError, OSError, OverflowError, ValueError) as wrong:
        parser.error(str(wrong))
    with server:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        print(server.url, flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
