"""Requests and answers as values, and what makes a request one that cannot be answered."""

import json
import re
import sys
import traceback
from typing import Iterable, Mapping, NamedTuple, Tuple, Union

from example_endpoint.contract import DriverError

MAX_BODY_BYTES = 16 << 20
MAX_DEPTH = 64
MAX_NUMBER_CHARACTERS = 100

JSON = "application/json"
PROBLEM = "application/problem+json"
EVENT_STREAM = "text/event-stream"

STATUS_OF_CODE = {
    "INVALID_ARGUMENT": 400,
    "NOT_FOUND": 404,
    "ALREADY_EXISTS": 409,
    "CONFLICT": 409,
    "INVALID_STATE": 409,
    "INTERNAL": 500,
    "UNSUPPORTED": 501,
    "UNAVAILABLE": 503,
    "TIMEOUT": 504,
    "OUT_OF_RESOURCES": 507,
}


class Request(NamedTuple):
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Answer(NamedTuple):
    """The body is bytes, or a stream of bytes that goes on until one side has enough."""

    status: int
    body: Union[bytes, Iterable[bytes]] = b""
    media_type: str = ""
    headers: Tuple[Tuple[str, str], ...] = ()

    def with_headers(self, **headers):
        more = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        return self._replace(headers=self.headers + more)


class Problem(Exception):
    """What is wrong with a request before any driver is asked."""

    def __init__(self, status, kind, detail, **headers):
        super().__init__(detail)
        self.answer = _problem(status, kind, detail).with_headers(**headers)


def as_json(status, value):
    return Answer(status, json.dumps(value, separators=(",", ":")).encode("ascii"), JSON)


def answer_of(work):
    """What a driver does, as an answer. Whatever goes wrong there ends here."""
    try:
        result = work()
        return Answer(204) if result is None else as_json(200, result)
    except DriverError as refusal:
        kind = refusal.code.lower().replace("_", "-")
        return _problem(STATUS_OF_CODE[refusal.code], kind, str(refusal), code=refusal.code)
    except Exception as foreign:
        traceback.print_exc(file=sys.stderr)
        name = f"{type(foreign).__module__}.{type(foreign).__qualname__}"
        detail = "the driver failed in a way that the contract does not know"
        return _problem(500, "internal", detail, code="INTERNAL", foreignType=name)


def _problem(status, kind, detail, **more):
    document = {
        "type": f"https://virttck.example/errors/{kind}",
        "title": kind.replace("-", " ").capitalize(),
        "status": status,
        "detail": detail,
        **more,
    }
    return as_json(status, document)._replace(media_type=PROBLEM)


def must_accept(request, media_type):
    ranges = [part.split(";")[0].strip().lower() for part in request.headers.get("Accept", "*/*").split(",")]
    if not {media_type, media_type.split("/")[0] + "/*", "*/*"}.intersection(ranges):
        raise Problem(406, "not-acceptable", f"this path answers with {media_type}")


def idempotency_key(request):
    key = request.headers.get("Idempotency-Key", "")
    if not re.fullmatch("[!-~]{1,255}", key):
        detail = "the header Idempotency-Key must have 1 to 255 visible ASCII characters"
        raise Problem(400, "idempotency-key-missing", detail)
    return key


def read_object(request):
    """The members of the JSON object that a request carries."""
    media_type = request.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if request.body and media_type != JSON:
        raise Problem(415, "unsupported-media-type", f"the body must be {JSON}")
    try:
        value = json.loads(request.body.decode("utf-8"), **_HOOKS)
        _must_be_flat(value, MAX_DEPTH)
    except (ValueError, RecursionError):
        detail = f"the body must be JSON in UTF-8, at most {MAX_DEPTH} levels deep, without immense numbers or twins"
        raise Problem(400, "malformed-json", detail) from None
    if not isinstance(value, dict):
        raise Problem(400, "malformed-json", "the body must be a JSON object")
    return value


def _number(kind):
    def read(digits):
        if len(digits) > MAX_NUMBER_CHARACTERS:
            raise ValueError("immense number")
        return kind(digits)

    return read


def _no_number(name):
    raise ValueError(f"{name} is not JSON")


def _object(members):
    """Of two members of one name every reader takes another one."""
    value = dict(members)
    if len(value) < len(members):
        raise ValueError("a member is there twice")
    return value


_HOOKS = {
    "parse_int": _number(int),
    "parse_float": _number(float),
    "parse_constant": _no_number,
    "object_pairs_hook": _object,
}


def _must_be_flat(value, levels):
    if isinstance(value, (dict, list)):
        if levels == 0:
            raise ValueError("nested too deep")
        for child in value.values() if isinstance(value, dict) else value:
            _must_be_flat(child, levels - 1)
