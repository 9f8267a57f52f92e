"""A page's scripts and styles, put together: as they were written, and nothing else."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from workshop.web.linking import Linked, linked_styles
from workshop.web.modules import Unlinkable

STATIC = ROOT / "static"
ENTRIES = sorted(path.name for path in (STATIC / "js").glob("*.js") if path.name != "theme.js")


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text)
    return folder


def test_every_import_and_export_that_we_write_becomes_a_name(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        words="// sentences\nexport const t = (key) => key\nexport async function ready() {}\n",
        mark="const mark = 1\nexport default mark\nexport { mark as sign }\n",
        ui="export { t as said } from './words.js'\nexport class Part {}\n",
        page=(
            "import mark, { sign } from './mark.js'\n"
            "import * as ui from './ui.js'\n"
            "import { ready as begun,\n  t } from './words.js'\n"
            "await begun()\nconst all = [mark, sign, ui, t, import.meta.url]\n"
        ),
    )

    linked = Linked(folder, "page.js").script()

    assert linked.splitlines() == [
        "const $mark = (() => {",
        "const mark = 1",
        "const default_ = mark",
        "return { sign: mark, default: default_ };",
        "})();",
        "const $words = (() => {",
        "const t = (key) => key",
        "async function ready() {}",
        "return { t, ready };",
        "})();",
        "const $ui = (() => {",
        "class Part {}",
        "return { said: $words.t, Part };",
        "})();",
        "const { default: mark, sign } = $mark;",
        "const ui = $ui;",
        "const { ready: begun, t } = $words;",
        "await begun()",
        "const all = [mark, sign, ui, t, import.meta.url]",
    ]


def test_what_is_imported_later_comes_in_a_second_file_and_nothing_in_both(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        ui="export const html = 1\n",
        pen="import { html } from './ui.js'\nexport const draw = html\n",
        map="import { draw } from './pen.js'\nexport const Map = draw\n",
        list="import { html } from './ui.js'\nimport { draw } from './pen.js'\n"
        "export const List = [html, draw]\n",
        page="import { html } from './ui.js'\n"
        "const Map = later((again) => import(`./map.js${again}`).then((file) => file.Map))\n"
        "const List = later((again) => import(`./list.js${again}`).then((file) => file.List))\n",
    )

    linked = Linked(folder, "page.js")

    assert linked.script().splitlines()[4:] == [
        "const { html } = $ui;",
        "const Map = later((again) => import(`./page.rest.js${again}`).then((rest) => rest.$map)"
        ".then((file) => file.Map))",
        "const List = later((again) => import(`./page.rest.js${again}`).then((rest) => rest.$list)"
        ".then((file) => file.List))",
        "export { $ui };",
    ]
    assert linked.rest_script().splitlines() == [
        "import { $ui } from './page.js';",
        "const $pen = (() => {",
        "const { html } = $ui;",
        "const draw = html",
        "return { draw };",
        "})();",
        "const $map = (() => {",
        "const { draw } = $pen;",
        "const Map = draw",
        "return { Map };",
        "})();",
        "const $list = (() => {",
        "const { html } = $ui;",
        "const { draw } = $pen;",
        "const List = [html, draw]",
        "return { List };",
        "})();",
        "export { $map, $list };",
    ]


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"page": "import { a } from './nowhere.js'\n"}, "nowhere.js: No such file"),
        ({"page": "import { a } from 'preact'\n"}, "preact is no relative path"),
        ({"page": "export let count = 0\n"}, "export let count = 0"),
        ({"page": "export const { a, b } = all\n"}, "export const { a, b }"),
        ({"page": "later(() => import('./map.js'))\n"}, "import('./map.js')"),
        (
            {
                "page": "import './one.js'\n",
                "one": "import './two.js'\n",
                "two": "import './one.js'\n",
            },
            "a circle of imports: page.js -> one.js -> two.js",
        ),
        (
            {"page": "import './map.js'\nimport(`./map.js${again}`)\n", "map": ""},
            "map.js is imported at once as well",
        ),
    ],
)
def test_what_cannot_be_put_together_is_named(
    files: dict[str, str], why: str, tmp_path: Path
) -> None:
    with pytest.raises(Unlinkable) as raised:
        Linked(written(tmp_path, **files), "page.js")

    assert why in str(raised.value)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_page_of_ours_can_be_put_together(entry: str) -> None:
    linked = Linked(STATIC, f"js/{entry}")

    paths = [module.path for module in [*linked.now, *linked.rest]]
    assert linked.now[-1].path == f"js/{entry}"
    assert len(set(paths)) == len(paths)


def test_styles_lose_their_comments_and_keep_their_order_and_what_they_point_at(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.css").write_text("/* first */ .a {\n  color: red; /* why */\n}\n")
    (tmp_path / "b.css").write_text('.b { src: url("../fonts/b.woff2"); }\n')

    assert linked_styles(tmp_path, ["b.css", "a.css"], "/assets/1") == (
        '.b { src: url("/assets/1/fonts/b.woff2"); }\n .a {\ncolor: red; \n}\n'
    )
