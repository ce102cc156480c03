"""Makes one small SVG file for each picture that assets/pictures/pictures.json names.

    pictures.py PICTURES_JSON ICON_SET OUT

    {"baby": {"from": "fluent-emoji-flat:baby"}, "the-can-cuoc": {"from": "the-can-cuoc.svg"}}

ICON_SET is a folder with an Iconify icons.json; names that end in .svg are files beside PICTURES_JSON.
"""

import json
import re
import sys
from pathlib import Path

PREFIX = "fluent-emoji-flat:"
# A picture is shown as an <img> and drawn into a texture: it must stand alone and do nothing.
FORBIDDEN = re.compile(r"<script|<foreignObject|<style|<text|\son\w+=|(?:xlink:)?href=[\"'](?!#)|url\((?!['\"]?#)", re.I)


def small(svg: str) -> str:
    """Without comments, declarations, editors' leftovers and space between elements."""
    svg = re.sub(r"<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|<metadata>.*?</metadata>", "", svg, flags=re.S)
    svg = re.sub(r"\s+", " ", svg)
    svg = re.sub(r"> <", "><", svg)
    svg = re.sub(r" (/?>)", r"\1", svg)
    return svg.strip()


def from_icon_set(icons: dict, name: str) -> str:
    name = icons.get("aliases", {}).get(name, {}).get("parent", name)
    icon = icons["icons"][name]
    width, height = (icon.get(side, icons.get(side, 32)) for side in ("width", "height"))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{icon["body"]}</svg>'


def with_size(svg: str) -> str:
    """Firefox gives a picture without width and height no size when it becomes a texture."""
    opening = re.match(r"<svg[^>]*>", svg)
    if not opening or re.search(r"\swidth=", opening[0]):
        return svg
    if box := re.search(r"viewBox=[\"'][\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)[\"']", opening[0]):
        return f'<svg width="{box[1]}" height="{box[2]}"' + svg[len("<svg"):]
    return svg


def main(names_file: Path, icon_set: Path, out: Path) -> None:
    names = {key: value for key, value in json.loads(names_file.read_text("utf-8")).items() if not key.startswith("$")}
    icons = json.loads((icon_set / "icons.json").read_text("utf-8"))
    known = icons["icons"].keys() | icons.get("aliases", {}).keys()
    faults, pictures = [], {}
    for name, picture in names.items():
        source = picture.get("from", "")
        file = names_file.parent / source
        if source.startswith(PREFIX) and source[len(PREFIX):] in known:
            svg = from_icon_set(icons, source[len(PREFIX):])
        elif source.endswith(".svg") and file.is_file():
            svg = file.read_text("utf-8")
        else:
            faults.append(f"{names_file}#/{name}/from: there is no picture {source!r}")
            continue
        svg = with_size(small(svg))
        if found := FORBIDDEN.search(svg):
            faults.append(f"{names_file}#/{name}: {source} holds {found[0]!r}, which a picture may not")
        pictures[name] = svg
    if faults:
        sys.exit("\n".join(faults))
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.svg"):
        if old.stem not in pictures:
            old.unlink()
    for name, svg in pictures.items():
        (out / f"{name}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
