# Reads a JSON text, a byte in hexadecimal digits on each line, and prints what the guest has to know of it:
#   drive UUID NAME, meta KEY VALUE, file PATH PATH CONTENT, password - VALUE
# The first word after the kind is percent-encoded; the others are written as the shell's printf reads bytes.

BEGIN {
    for (code = 33; code < 127; code++) {
        hex = sprintf("%02x", code)
        character[hex] = sprintf("%c", code)
        if (character[hex] ~ /[A-Za-z0-9._-]/ || character[hex] == "/") plain[hex] = character[hex]
    }
    short["6e"] = "0a"; short["74"] = "09"; short["72"] = "0d"; short["62"] = "08"; short["66"] = "0c"
}

unicode > 0 { digits = digits character[$1]; if (--unicode == 0) add(utf8(number(digits))); next }
escaped { escaped = 0; unescape($1); next }
quoted && $1 == "5c" { escaped = 1; next }
quoted && $1 == "22" { quoted = 0; complete(text part); next }
quoted { add($1); next }
$1 == "22" { quoted = 1; text = part = ""; next }
$1 == "3a" { key[depth] = encoded(string); valued = 1; next }
$1 == "2c" { valued = 0; next }
$1 == "7b" || $1 == "5b" { list[++depth] = ($1 == "5b"); valued = 0; next }
$1 == "7d" && depth == 3 && key[1] == "files" { found("file", encoded(path), bytes(path) " " bytes(content)) }
$1 == "7d" || $1 == "5d" { depth-- }

END {
    print "drive " uuid " " name
    printf "%s", lines
}

# A long text grows by parts, since each addition copies all that is there.
function add(hex) {
    part = part hex
    if (length(part) > 400) { text = text part; part = "" }
}

function unescape(hex) {
    if (hex == "75") { unicode = 4; digits = "" }
    else add(hex in short ? short[hex] : hex)
}

function complete(hex) {
    string = hex
    if (!valued) return
    if (depth == 1 && key[1] == "uuid") uuid = encoded(hex)
    if (depth == 1 && key[1] == "name") name = encoded(hex)
    if (depth == 1 && key[1] == "admin_pass") found("password", "-", bytes(hex))
    if (depth == 2 && key[1] == "meta") found("meta", key[2], bytes(hex))
    if (depth == 3 && key[3] == "path") path = hex
    if (depth == 3 && key[3] == "content_path") content = hex
}

function found(kind, first, rest) {
    lines = lines kind " " first " " rest "\n"
}

function bytes(hex) {
    gsub(/../, "\\x&", hex)
    return hex
}

function encoded(hex, result, at, byte) {
    result = ""
    for (at = 1; at < length(hex); at += 2) {
        byte = substr(hex, at, 2)
        result = result (byte in plain ? plain[byte] : "%" toupper(byte))
    }
    return result
}

function number(text, result, at) {
    result = 0
    for (at = 1; at <= length(text); at++) result = result * 16 + index("0123456789abcdef", tolower(substr(text, at, 1))) - 1
    return result
}

# Half of a pair waits for its other half.
function utf8(code) {
    if (code >= 55296 && code < 56320) { half = code; return "" }
    if (code >= 56320 && code < 57344) code = 65536 + (half - 55296) * 1024 + code - 56320
    if (code < 128) return sprintf("%02x", code)
    if (code < 2048) return sprintf("%02x", 192 + int(code / 64)) tail(code)
    if (code < 65536) return sprintf("%02x", 224 + int(code / 4096)) tail(code / 64) tail(code)
    return sprintf("%02x", 240 + int(code / 262144)) tail(code / 4096) tail(code / 64) tail(code)
}

function tail(code) {
    return sprintf("%02x", 128 + int(code) % 64)
}
