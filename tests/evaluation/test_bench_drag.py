"""What is dragged is as large as it is said to be; that it is dragged at all, tests in a browser see."""

from evaluation.bench_drag import first_actors


def test_no_more_actors_are_drawn_than_asked_for() -> None:
    """Relations are kept in their order as long as their ends are among so many actors."""
    pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "c")]
    relations = [{"subject": {"name": one}, "object": {"name": other}} for one, other in pairs]
    kept = first_actors({"complete": True, "relations": relations}, most=3)
    assert kept["relations"] == [relations[0], relations[1], relations[3]]
    assert kept["complete"]
