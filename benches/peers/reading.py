"""Reads the roads of a PBF with pyosmium: the tags of every road, and the
positions of its nodes; to be held against the stage "read" of
`cargo bench --bench network_stages`, which also builds the network.

    python benches/peers/reading.py roads.osm.pbf

Wanted: osmium (pyosmium).
"""

import sys
import time

import osmium


def plain(path):
    """A handler as its manual begins with."""

    class Roads(osmium.SimpleHandler):
        def __init__(self):
            super().__init__()
            self.ways = 0
            self.nodes = 0

        def way(self, way):
            if "highway" in way.tags:
                self.ways += 1
                self.nodes += len([(n.lon, n.lat) for n in way.nodes if n.location.valid()])
                dict(way.tags)

    roads = Roads()
    roads.apply_file(path, locations=True, idx="flex_mem")
    return roads.ways, roads.nodes


def filtered(path):
    """The faster way: what is no road stays out of Python."""
    processor = (
        osmium.FileProcessor(path)
        .with_locations("flex_mem")
        .with_filter(osmium.filter.EntityFilter(osmium.osm.WAY))
        .with_filter(osmium.filter.KeyFilter("highway"))
    )
    ways = nodes = 0
    for way in processor:
        ways += 1
        nodes += len([(n.lon, n.lat) for n in way.nodes if n.location.valid()])
        dict(way.tags)
    return ways, nodes


def main(path):
    for read in (plain, filtered):
        took = []
        for _ in range(3):
            start = time.perf_counter()
            found = read(path)
            took.append(time.perf_counter() - start)
        print(f"pyosmium {read.__name__}: {sorted(took)[1]:.2f} s, ways and nodes {found}")


if __name__ == "__main__":
    main(*sys.argv[1:])
