"""GraphML and GEXF, read back by networkx."""

import io

import networkx
from casing import the_case

from reportedly.products.exchange.graphs import gexf_exporter, graphml_exporter


def test_graphml_comes_back_with_dates_and_doubt() -> None:
    """An edge says how firmly, by how many, from when to when; a denial makes it contested."""
    out = io.BytesIO()
    written = graphml_exporter().write(the_case(), out)
    graph = networkx.parse_graphml(out.getvalue().decode("utf-8"), force_multigraph=True)
    edges = {attributes["label"]: attributes for _, _, attributes in graph.edges(data=True)}
    assert graph.number_of_edges() == written.count == len(edges)
    assert edges["attacks"]["contested"] is True
    assert (edges["attacks"]["first"], edges["attacks"]["dated_by"]) == ("2024-01-14", "event")
    assert edges["supports"]["strongest"] == "hedged"
    assert edges["attacks"]["origins_denying_likeliest"] == 1


def test_what_is_only_planned_makes_no_edge() -> None:
    """A plan drawn as a tie would be taken for one; it is counted instead."""
    out = io.BytesIO()
    written = graphml_exporter().write(the_case(), out)
    graph = networkx.parse_graphml(out.getvalue().decode("utf-8"), force_multigraph=True)
    labels = {key: attributes["label"] for key, attributes in graph.nodes(data=True)}
    pairs = {(labels[one], labels[other]) for one, other in graph.edges()}
    assert ("Salt League", "Karvia") not in pairs
    assert sum(written.left_out.values()) == 1


def test_gexf_is_dynamic() -> None:
    """An edge lives from its first to its last day."""
    out = io.BytesIO()
    gexf_exporter().write(the_case(), out)
    assert b'mode="dynamic"' in out.getvalue()
    graph = networkx.read_gexf(io.BytesIO(out.getvalue()), version="1.2draft")
    starts = {attributes["label"]: attributes.get("start") for _, _, attributes in graph.edges(data=True)}
    assert starts["attacks"] == "2024-01-14"
