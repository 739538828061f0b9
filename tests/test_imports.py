"""The folders form a star: each may import the base and itself, and what the table allows; nothing else.

Imports inside functions and for types only count too.
"""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "sayso"
BASE = {"records", "settings", "errors"}
ALLOWED = {
    "records": set(),
    "errors": set(),
    "settings": {"errors"},
    "ingest": BASE,
    "read": BASE,
    "views": BASE,
    "link": BASE,
    "store": BASE,
    "linking": BASE | {"link", "store"},
    "pipeline": BASE | {"ingest", "read", "linking", "store"},
    "web": BASE | {"pipeline", "store", "views"},
    "cli": BASE | {"ingest", "pipeline", "store", "views", "web"},
    "": BASE | {"pipeline", "read", "views"},
    "__main__": {"cli"},
}


def part(path: Path) -> str:
    first = path.relative_to(SRC).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "sayso":
            names |= {f"sayso.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.split(".")[1] for name in names if name.startswith("sayso.")}


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_a_file_imports_only_what_the_table_allows(path: Path):
    found = imported(ast.parse(path.read_text(encoding="utf-8")))
    assert found - {part(path)} <= ALLOWED[part(path)]


def test_only_what_runs_weights_imports_onnxruntime():
    importers = set()
    for path in SRC.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if "onnxruntime" in {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}:
            importers.add(str(path.relative_to(SRC)))
    assert importers == {"read/tagger.py", "link/claims/embedder.py"}
