"""What OpenSearch's own documentation asks of an index and of documents, as a small stand-in.

Restated from https://docs.opensearch.org/latest/: mappings/supported-field-types/text and keyword,
mappings/mapping-parameters/dynamic, mappings/metadata-fields/source, analyzers/language-analyzers,
api-reference/index-apis/create-index, api-reference/document-apis/bulk, api-reference/alias.
"""

import json
import re
import threading
from contextlib import contextmanager
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jsonschema

LANGUAGE_ANALYZERS = [
    "arabic", "armenian", "basque", "bengali", "brazilian", "bulgarian", "catalan", "cjk", "czech",
    "danish", "dutch", "english", "estonian", "finnish", "french", "galician", "german", "greek",
    "hindi", "hungarian", "indonesian", "irish", "italian", "latvian", "lithuanian", "norwegian",
    "persian", "portuguese", "romanian", "russian", "sorani", "spanish", "swedish", "thai",
    "turkish",
]  # fmt: skip
LONGEST_ID = 512  # bytes
LONGEST_TERM = 32_766  # bytes of a keyword that is indexed
LARGEST_REQUEST = 10 * 2**20  # what the smallest hosted clusters take


def _object(properties, **further):
    return {"type": "object", "properties": properties, "additionalProperties": False, **further}


_FLAG, _TEXT, _COUNT = {"type": "boolean"}, {"type": "string"}, {"type": "integer", "minimum": 0}
_ANALYZER = {"enum": ["standard", "simple", "whitespace", "keyword", *LANGUAGE_ANALYZERS]}
_TEXT_FIELD = _object(
    {
        "type": {"const": "text"}, "analyzer": _ANALYZER, "search_analyzer": _ANALYZER,
        "boost": {"type": "number"}, "fielddata": _FLAG, "index": _FLAG, "store": _FLAG,
        "index_options": {"enum": ["docs", "freqs", "positions", "offsets"]},
        "index_phrases": _FLAG, "norms": _FLAG, "position_increment_gap": _COUNT,
        "fields": {"type": "object", "additionalProperties": {"$ref": "#/$defs/field"}},
    },
    required=["type"],
)  # fmt: skip
_KEYWORD_FIELD = _object(
    {
        "type": {"const": "keyword"}, "doc_values": _FLAG, "ignore_above": _COUNT, "index": _FLAG,
        "index_options": {"enum": ["docs", "freqs"]}, "normalizer": _TEXT, "norms": _FLAG,
        "null_value": _TEXT, "split_queries_on_whitespace": _FLAG, "store": _FLAG,
        "fields": {"type": "object", "additionalProperties": {"$ref": "#/$defs/field"}},
    },
    required=["type"],
)  # fmt: skip
INDEX_SCHEMA = _object(
    {
        "settings": _object({
            "index": _object({
                "number_of_shards": {"type": "integer", "minimum": 1},
                "number_of_replicas": _COUNT,
                "refresh_interval": _TEXT,
            })
        }),
        "mappings": _object({
            "dynamic": {"enum": [True, False, "strict", "strict_allow_templates"]},
            "_source": _object({
                "enabled": _FLAG,
                "includes": {"type": "array", "items": _TEXT},
                "excludes": {"type": "array", "items": _TEXT},
            }),
            "properties": {"type": "object", "additionalProperties": {"$ref": "#/$defs/field"}},
        }),
        "aliases": {"type": "object"},
    },
    **{"$defs": {"field": {"oneOf": [_TEXT_FIELD, _KEYWORD_FIELD]}}},
)  # fmt: skip


class RefusedError(Exception):
    """What OpenSearch answers with an error."""


class Index:
    """An index that keeps what it is given, or refuses it."""

    def __init__(self, body):
        try:
            jsonschema.validate(body, INDEX_SCHEMA, jsonschema.Draft202012Validator)
        except jsonschema.ValidationError as error:
            raise RefusedError(error.message) from error
        self.mapping = body["mappings"]
        self.kept = {}  # as it would be returned, by id

    def take(self, id_, document):
        """Keeps a document in the place of one of the same id."""
        if not 0 < len(id_.encode()) <= LONGEST_ID:
            raise RefusedError(f"id: {id_}")
        properties = self.mapping["properties"]
        for name, value in document.items():
            if name not in properties:
                raise RefusedError(f"{self.mapping['dynamic']}: {name}")
            self._check(name, value, properties[name])
        excluded = self.mapping.get("_source", {}).get("excludes", [])
        self.kept[id_] = {name: held for name, held in document.items() if name not in excluded}

    def _check(self, name, value, field):
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, str):
                raise RefusedError(f"{name} is no {field['type']}: {each!r}")
            is_one_term = field["type"] == "keyword" and field.get("index", True)
            if is_one_term and len(each.encode()) > LONGEST_TERM:
                raise RefusedError(f"{name} is too long")


def bulk(content):
    """The pairs of id and document in the body of a bulk request."""
    if not content.endswith(b"\n"):
        raise RefusedError("The bulk request must be terminated by a newline [\\n]")
    lines = content.decode("utf-8").split("\n")[:-1]
    for action, document in zip(lines[::2], lines[1::2], strict=True):
        ((name, about),) = json.loads(action).items()
        if name != "index" or about.keys() - {"_id"}:
            raise RefusedError(action)
        yield about["_id"], json.loads(document)


class Cluster:
    """Indices and aliases, behind the requests that create and fill them."""

    def __init__(self):
        self.indices, self.aliases, self.errors = {}, {}, []

    def answer(self, method, path, query, content_type, content):
        """The body of the answer; RefusedError where OpenSearch would refuse."""
        if len(content) > LARGEST_REQUEST:
            raise RefusedError("Request Entity Too Large")
        name, _, verb = path.strip("/").partition("/")
        match method, verb or name:
            case "POST", "_bulk":
                return self._bulk(name, query, content_type, content)
            case "POST", "_aliases":
                return self._alias(json.loads(content)["actions"])
            case "POST", "_search":
                return self._search(self.indices[self.aliases[name]], json.loads(content))
            case "PUT", _:
                return self._create(name, json.loads(content))
            case "DELETE", _:
                return self._delete(name.split(","))
        raise RefusedError(f"{method} {path}")

    def _create(self, name, body):
        if not re.fullmatch(r"[a-z0-9][^A-Z :\"*+/\\|?#><,]*", name) or name in self.indices:
            raise RefusedError(f"index name {name}")
        self.indices[name] = Index(body)
        return {"acknowledged": True}

    def _bulk(self, name, query, content_type, content):
        if content_type != "application/x-ndjson":
            raise RefusedError(content_type)
        failed = []
        for id_, document in bulk(content):
            try:
                self.indices[name].take(id_, document)
            except RefusedError as error:
                failed.append(str(error))
        self.errors += failed
        return {"errors": bool(failed)} if query.get("filter_path") == ["errors"] else {}

    def _search(self, index, body):
        """Everything, when what is asked can be answered from the mapping."""
        properties, kept = index.mapping["properties"], [*index.kept.values()]
        named = [each.partition("^")[0] for each in body["query"]["multi_match"]["fields"]]
        collapsed = properties[body["collapse"]["field"]]
        if {properties[name]["type"] for name in named} != {"text"}:
            raise RefusedError("a field that is searched is no text")
        if collapsed["type"] != "keyword" or not collapsed.get("doc_values", True):
            raise RefusedError("results cannot be put together")
        if not body["highlight"]["fields"].keys() <= kept[0].keys():
            raise RefusedError("what is not kept cannot be shown")
        return {"hits": {"hits": kept}}

    def _alias(self, actions):
        for action in actions:
            ((verb, about),) = action.items()
            if verb == "remove":
                there = fnmatchcase(self.aliases.get(about["alias"], ""), about["index"])
                if not there and about.get("must_exist", True):
                    raise RefusedError("aliases_not_found_exception")
                if there:
                    del self.aliases[about["alias"]]
            else:
                self.aliases[about["alias"]] = about["index"]
        return {"acknowledged": True}

    def _delete(self, patterns):
        wanted = [each for each in patterns if not each.startswith("-")]
        spared = {each[1:] for each in patterns if each.startswith("-")}
        for name in [*self.indices]:
            if name not in spared and any(fnmatchcase(name, each) for each in wanted):
                del self.indices[name]
        return {"acknowledged": True}


@contextmanager
def served(cluster):
    """The address of a cluster, as programs ask it over HTTP."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self):
            url = urlsplit(self.path)
            content = self.rfile.read(int(self.headers["Content-Length"] or 0))
            try:
                told, status = cluster.answer(
                    self.command, url.path, parse_qs(url.query),
                    self.headers["Content-Type"], content,
                ), 200  # fmt: skip
            except RefusedError as error:
                told, status = {"error": str(error)}, 400
                cluster.errors.append(str(error))
            body = json.dumps(told, separators=(",", ":")).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_PUT = do_POST = do_DELETE = _answer  # noqa: N815

        def log_message(self, *_):
            """A test says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
