"""Reading requests: headers, bodies and JSON, each refused with the problem that the wire has for it."""

import json
import re

from .problems import TransportProblem

MAX_DEPTH = 64
MAX_NUMBER_LENGTH = 100


def read_body(headers, stream, limit):
    """All bytes of a body, be it announced by its length or sent in chunks."""
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        return b"".join(_chunks(stream, limit))
    length = headers.get("Content-Length", "0")
    if not length.isascii() or not length.isdigit():
        raise TransportProblem("malformed-request", "Content-Length is no number")
    if int(length) > limit:
        raise _too_large(limit)
    return stream.read(int(length))


def _chunks(stream, limit):
    total = 0
    while size := _chunk_size(stream.readline(1024)):
        total += size
        if total > limit:
            raise _too_large(limit)
        yield stream.read(size)
        stream.readline(3)
    while stream.readline(65536).strip():
        pass  # trailers say nothing that the wire knows


def _chunk_size(line):
    digits = line.split(b";")[0].strip()
    if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", digits):
        raise TransportProblem("malformed-request", "the size of a chunk is no number")
    return int(digits, 16)


def _too_large(limit):
    return TransportProblem("body-too-large", f"a body has at most {limit} bytes")


def require_acceptable(headers, media_type):
    """Refuses a client that does not want what there is."""
    kind = media_type.partition("/")[0]
    wanted = [entry.partition(";")[0].strip().lower() for entry in headers.get("Accept", "*/*").split(",")]
    if not {"*/*", f"{kind}/*", media_type} & set(wanted):
        raise TransportProblem("not-acceptable", f"this path answers {media_type}")


def require_json(headers):
    media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise TransportProblem("unsupported-media-type", "the body has to be application/json")


def idempotency_key(headers):
    key = headers.get("Idempotency-Key", "")
    if not re.fullmatch("[!-~]{1,255}", key):
        raise TransportProblem("idempotency-key-missing", "Idempotency-Key has to be 1 to 255 visible ASCII characters")
    return key


def preferred_wait(headers):
    """Seconds of ``Prefer: wait=N``, or None."""
    found = re.search(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,9})\b", headers.get("Prefer", ""), re.IGNORECASE)
    return int(found.group(1)) if found else None


def last_event_id(headers, log):
    """Where a stream begins: after the event that the client names, or now."""
    given = headers.get("Last-Event-ID")
    if given is None:
        return log.last_id
    if not re.fullmatch("[0-9]{1,18}", given) or not log.holds_all_after(int(given)):
        raise TransportProblem("events-gone", "events after this id are not kept")
    return int(given)


def parse_object(body):
    """The one JSON object that a body consists of."""
    try:
        text = body.decode("utf-8")
        _require_shallow(text)
        document = json.loads(text, parse_int=_number(int), parse_float=_number(float), parse_constant=_refuse, object_pairs_hook=_object)
    except (ValueError, RecursionError) as problem:
        raise TransportProblem("malformed-json", f"the body is no JSON: {problem}") from None
    if not isinstance(document, dict):
        raise TransportProblem("malformed-json", "the body has to be one JSON object")
    return document


def _require_shallow(text):
    depth = 0
    for mark in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text, re.DOTALL):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(mark, 0)
        if depth > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH}")


def _number(kind):
    def read(digits):
        if len(digits) > MAX_NUMBER_LENGTH:
            raise ValueError(f"a number has more than {MAX_NUMBER_LENGTH} characters")
        return kind(digits)

    return read


def _object(members):
    document = dict(members)
    if len(document) < len(members):
        raise ValueError("a member is there twice")
    return document


def _refuse(constant):
    raise ValueError(f"{constant} is no JSON")
