//! How long a fictional territory takes to generate, written to disc.

use criterion::{Criterion, criterion_group, criterion_main};
use maillage::demo::{Size, generate};
use maillage::progress::Silent;

fn sizes(c: &mut Criterion) {
    let mut group = c.benchmark_group("demo");
    group.sample_size(10);
    for size in [Size::Small, Size::Departement] {
        group.bench_function(size.key(), |bencher| {
            let dir = tempfile::tempdir().expect("a temporary folder");
            bencher.iter(|| generate(dir.path(), size, 1, &Silent).expect("a territory"));
        });
    }
    group.finish();
}

criterion_group!(benches, sizes);
criterion_main!(benches);
