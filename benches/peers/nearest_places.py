"""Peers on the road graphs that the benchmarks export.

    MAILLAGE_BENCH_EXPORT=FOLDER cargo bench --bench network_nearest
    python benches/peers/nearest_places.py FOLDER region

Reads `NAME.arcs.txt` (tail, head, milliseconds) and `NAME.places.txt`, and
prints for each peer the median milliseconds of some runs with the sum of the
times to the nearest place, which must be the same for everyone. Peers that
are not installed are passed over. Wanted: numpy, scipy, pandas, pandana,
networkit.
"""

import statistics
import sys
import time

import numpy as np


def timed(runs, work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), result


def say(peer, milliseconds, total):
    print(f"{peer:32} {milliseconds:12.1f} ms   {total}", flush=True)


def scipy(arcs, places, nodes):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    backwards = csr_matrix(
        (arcs[:, 2].astype(float), (arcs[:, 1], arcs[:, 0])), shape=(nodes, nodes)
    )
    took, found = timed(15, lambda: dijkstra(backwards, indices=places, min_only=True))
    say("scipy min_only", took, int(found[np.isfinite(found)].sum()))
    for minutes in (10, 20):
        took, found = timed(
            3, lambda: dijkstra(backwards, indices=places[:200], limit=minutes * 60_000)
        )
        say(f"scipy 200 within {minutes} min", took, int(np.isfinite(found).sum()))


def networkit(arcs, places, nodes):
    import networkit

    networkit.setNumberOfThreads(2)
    # One more node before all places, as there is no search from several.
    tails = np.concatenate([arcs[:, 1], np.full(len(places), nodes)])
    heads = np.concatenate([arcs[:, 0], places])
    weights = np.concatenate([arcs[:, 2].astype(float), np.zeros(len(places))])
    graph = networkit.GraphFromCoo(
        (weights, (tails, heads)), n=nodes + 1, weighted=True, directed=True
    )

    def search():
        run = networkit.distance.Dijkstra(graph, nodes, storePaths=False)
        run.run()
        return np.asarray(run.getDistances())[:nodes]

    took, found = timed(7, search)
    say("networkit Dijkstra", took, int(found[found < 1e12].sum()))


def pandana(arcs, places, nodes):
    import pandana as peer
    import pandas as pd

    # Nodes stand in a row, so that each place is nearest to its own.
    at = pd.Series(np.arange(nodes, dtype=float))
    nothing = pd.Series(np.zeros(nodes))
    start = time.perf_counter()
    network = peer.Network(
        at,
        nothing,
        pd.Series(arcs[:, 0]),
        pd.Series(arcs[:, 1]),
        # In seconds, of which it keeps thousandths in 32 bits: its contraction
        # never ends on milliseconds, whose sums run over.
        pd.DataFrame({"weight": arcs[:, 2] / 1000}),
        twoway=False,
    )
    built = (time.perf_counter() - start) * 1000
    farthest = 3600.0
    network.set_pois(
        "places",
        maxdist=farthest,
        maxitems=1,
        x_col=pd.Series(places.astype(float)),
        y_col=pd.Series(np.zeros(len(places))),
    )
    took, found = timed(
        3, lambda: network.nearest_pois(farthest, "places", num_pois=1)[1].to_numpy()
    )
    say("pandana, its contraction", built, "")
    say("pandana nearest_pois", took, round(found[found < farthest].sum() * 1000))


def main(folder, name):
    arcs = np.loadtxt(f"{folder}/{name}.arcs.txt", dtype=np.int64)
    places = np.loadtxt(f"{folder}/{name}.places.txt", dtype=np.int64)
    nodes = int(arcs[:, :2].max()) + 1
    print(name, nodes, "nodes", len(arcs), "arcs", len(places), "places")
    for peer in (scipy, networkit, pandana):
        try:
            peer(arcs, places, nodes)
        except ImportError as error:
            print(f"{peer.__name__} passed over: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
