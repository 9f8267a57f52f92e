"""QR codes, drawn."""

import io

import segno


def drawing_of(link: str) -> str:
    """A QR as SVG text, dark on nothing, scaled by whoever shows it."""
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, dark="#000"
    )
    return out.getvalue().decode()
