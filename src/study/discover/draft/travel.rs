//! The section of travel: over the roads where some were found.

use super::super::{Discovery, FileKind, Found};
use super::{Draft, quoted};

/// What every figure of roads is where it is not said.
const ROAD_FIGURES: &str = "# profile = \"car\"\n# objective = \"fastest\"\n# walking_kmh = 4.8\n\
    # max_link_m = 2000\n# max_minutes = 90\n# cache = \".maillage-cache\"\n\
    # [travel.speeds_kmh]\n# residential = 25\n# track = 10";

/// Several profiles.
const PROFILES: &str = "# [[travel.profiles]]\n# profile = \"car\"\n\
    # [[travel.profiles]]\n# profile = \"foot\"\n# for = \"qpv\"\n\
    # [[travel.profiles]]\n# model = \"crow-fly\"\n# detour = 1.3\n# limit_km = 100";

/// What every figure of straight lines is where it is not said.
const LINE_FIGURES: &str = "[travel]\n# model = \"crow-fly\"\n# detour = 1.3\n# limit_km = 100\n\
    # [travel.speeds_kmh]\n# 1 = 20\n# 7 = 45\n# unknown = 36";

impl Discovery {
    /// The files of roads to take together, and those to leave to the user's
    /// choice: roads of two sources would lie side by side without meeting.
    fn roads(&self) -> (Vec<&Found>, Vec<&Found>) {
        let all = self.of_kind(FileKind::Roads);
        let (osm, layers): (Vec<_>, Vec<_>) = all.partition(|found| is_osm(found));
        let (taken, mut spare) = if osm.is_empty() {
            (layers, osm)
        } else {
            (osm, layers)
        };
        spare.extend(self.of_kind(FileKind::Lines));
        (taken, spare)
    }
}

fn is_osm(found: &Found) -> bool {
    let path = found.path.to_lowercase();
    [".pbf", ".osm", ".osm.gz", ".osm.xml"]
        .iter()
        .any(|end| path.ends_with(end))
}

impl Draft<'_> {
    pub(super) fn travel(&mut self, discovery: &Discovery) {
        let (taken, spare) = discovery.roads();
        if taken.is_empty() {
            self.part("new-comment-travel");
            self.line(LINE_FIGURES);
            self.part("new-comment-travel-roads");
            self.line("# roads = [\"routes.osm.pbf\"]");
        } else {
            self.part("new-comment-roads");
            self.line("[travel]\nmodel = \"road\"\nroads = [");
            for found in taken {
                self.road_file(found);
            }
            self.line("]");
            self.line(ROAD_FIGURES);
            self.part("new-comment-profiles");
            self.line(PROFILES);
        }
        if !spare.is_empty() {
            self.part("new-comment-spare-roads");
        }
        for found in spare {
            self.line(&format!("# {}", quoted(&found.path)));
        }
    }

    /// A file of roads, with the source that is known by its kind.
    fn road_file(&mut self, found: &Found) {
        let file = quoted(&found.path);
        if is_osm(found) {
            let source = quoted(&self.words.say("new-osm-source", &[]));
            self.line(&format!(
                "    {{ file = {file}, source = {source}, licence = \"ODbL 1.0\" }},"
            ));
        } else {
            self.line(&format!("    {file},"));
        }
    }
}
