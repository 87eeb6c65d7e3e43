"""GeoJSON."""

import io
import json

from casing import the_case

from reportedly.products.exchange.geojson import exporter


def test_a_province_is_no_point() -> None:
    """A town has a point, longitude first; a province none, but its precision."""
    out = io.BytesIO()
    written = exporter().write(the_case(), out)
    collection = json.loads(out.getvalue())
    assert collection["type"] == "FeatureCollection"
    places = {one["properties"]["place"]: one for one in collection["features"]}
    assert places["Dunmere"]["geometry"] == {"type": "Point", "coordinates": [2.5, 1.5]}
    assert places["Ostland"]["geometry"] is None
    assert places["Ostland"]["properties"]["precision"] == "province"
    assert written.left_out == {"claims without a place": 4}


def test_a_feature_says_how_its_text_stands_to_it() -> None:
    """No spot on a map goes without who says so, how firmly, and in which words."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    for feature in json.loads(out.getvalue())["features"]:
        properties = feature["properties"]
        assert properties["sentence"].startswith("Fictional Courier")
        assert properties["certainty"] == "certain"
        assert properties["quote"]
