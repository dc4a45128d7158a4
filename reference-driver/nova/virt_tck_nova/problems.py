"""Everything that can go wrong, as the wire tells it."""

STATUS_OF_CODE = {
    "NOT_FOUND": 404,
    "ALREADY_EXISTS": 409,
    "INVALID_STATE": 409,
    "INVALID_ARGUMENT": 400,
    "UNSUPPORTED": 501,
    "OUT_OF_RESOURCES": 507,
    "CONFLICT": 409,
    "TIMEOUT": 504,
    "UNAVAILABLE": 503,
    "INTERNAL": 500,
}

STATUS_OF_TRANSPORT_PROBLEM = {
    "malformed-request": 400,
    "malformed-json": 400,
    "idempotency-key-missing": 400,
    "unauthorized": 401,
    "unknown-path": 404,
    "unknown-session": 404,
    "unknown-operation": 404,
    "method-not-allowed": 405,
    "not-acceptable": 406,
    "events-gone": 410,
    "body-too-large": 413,
    "unsupported-media-type": 415,
    "idempotency-key-reused": 422,
}

TYPES = "https://virttck.example/errors/"


class Problem(Exception):
    """Anything that is answered with a problem document."""

    def __init__(self, kind, status, detail, **members):
        super().__init__(detail)
        self.status = status
        self.headers = {}
        self.document = {
            "type": TYPES + kind,
            "title": kind.replace("-", " "),
            "status": status,
            "detail": detail,
            **members,
        }


class DriverProblem(Problem):
    """A refusal or failure of the driver, by a code of the contract."""

    def __init__(self, code, detail, foreign_type=None):
        members = {"code": code}
        if foreign_type:
            members["foreignType"] = foreign_type
        super().__init__(code.lower().replace("_", "-"), STATUS_OF_CODE[code], detail, **members)
        self.code = code
        self.foreign_type = foreign_type


class TransportProblem(Problem):
    """A request that never reached the driver."""

    def __init__(self, kind, detail, **headers):
        super().__init__(kind, STATUS_OF_TRANSPORT_PROBLEM[kind], detail)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
