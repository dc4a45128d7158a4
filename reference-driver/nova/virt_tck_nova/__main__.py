"""``python3 -m virt_tck_nova --driver nova.virt.fake.FakeDriver``"""

# First of all: what is imported before is not patched.
from nova import monkey_patch  # noqa: F401  isort:skip

import argparse
import datetime
import ipaddress
import logging as standard_logging
import sys

import nova.conf
from nova import config
from oslo_log import log

from . import hosting, stand_ins
from .images import ImageService
from .operations import OPERATIONS
from .records import Records
from .wire import Endpoint, Server

CONF = nova.conf.CONF


def arguments():
    parser = argparse.ArgumentParser(prog="virt_tck_nova", description=__doc__)
    parser.add_argument("--driver", required=True, help="a class, as nova.virt.libvirt.LibvirtDriver")
    parser.add_argument("--config-file", help="a nova.conf for the driver")
    parser.add_argument("--listen", default="127.0.0.1", help="an address; default 127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="default: any that is free")
    parser.add_argument("--token-file", help="holds the bearer token that every request has to bear")
    parser.add_argument("--insecure", action="store_true", help="listen on other addresses than loopback, without TLS")
    parser.add_argument(
        "--image-property",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="a property that every image has, as hw_qemu_guest_agent=yes",
    )
    chosen = parser.parse_args()
    if not ipaddress.ip_address(chosen.listen).is_loopback and not chosen.insecure:
        parser.error("listening on other addresses than loopback needs --insecure")
    return chosen


def configure(config_file):
    files = [config_file] if config_file else []
    config.parse_args(["virt_tck_nova"], default_config_files=files, configure_db=False, init_rpc=False)
    # Names of instances are the caller's: Nova's own template would number them.
    CONF.set_override("instance_name_template", "%(display_name)s")
    log.setup(CONF, "virt_tck_nova")
    standard_logging.getLogger("py.warnings").setLevel(standard_logging.ERROR)


def endpoint(chosen):
    images = ImageService(entry.split("=", 1) for entry in chosen.image_property)
    records = Records(images, CONF.host)
    stand_ins.install(records, images)
    driver_class = hosting.load(chosen.driver)
    service = hosting.Service(CONF.host)
    since = datetime.datetime.now(datetime.timezone.utc).isoformat().replace("+00:00", "Z")
    health = {"status": "up", "hypervisor": chosen.driver, "since": since}
    token = open(chosen.token_file).read().strip() if chosen.token_file else None
    return Endpoint(hosting.opener(driver_class, records, service), OPERATIONS, lambda: health, token)


def main():
    chosen = arguments()
    configure(chosen.config_file)
    server = Server((chosen.listen, chosen.port), endpoint(chosen))
    print(f"ready: http://{chosen.listen}:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(130)


main()
