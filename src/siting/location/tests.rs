use super::*;
use super::problem::Pair;

fn shared() -> Option<std::path::PathBuf> { Some("/work/shared/cases/siting".into()) }

fn pmed(n: usize) -> (Vec<Vec<f64>>, usize) {
    let path = shared().expect("x").join(format!("orlib-pmed/instances/pmed{n}.txt"));
    let text = std::fs::read_to_string(path).expect("x");
    let mut it = text.split_whitespace().map(|x| x.parse::<usize>().expect("n"));
    let (n, m, p) = (it.next().expect("x"), it.next().expect("x"), it.next().expect("x"));
    let mut d = vec![vec![1e9; n]; n];
    for i in 0..n { d[i][i] = 0.0; }
    for _ in 0..m {
        let (i, j, c) = (it.next().expect("x") - 1, it.next().expect("x") - 1, it.next().expect("x"));
        d[i][j] = c as f64; d[j][i] = c as f64;
    }
    for k in 0..n { for i in 0..n { let a = d[i][k]; for j in 0..n { let v = a + d[k][j]; if v < d[i][j] { d[i][j] = v; } } } }
    (d, p)
}

#[test]
fn lab_pmed() {
    let only: Option<usize> = std::env::var("PMED").ok().map(|x| x.parse().expect("x"));
    for k in 1..=20 {
        if only.is_some_and(|o| o != k) { continue; }
        let (d, p) = pmed(k);
        let n = d.len();
        let rows: Vec<Vec<Pair>> = d.iter().map(|r| r.iter().enumerate().map(|(j, &c)| (j as u32, c)).collect()).collect();
        let problem = Location::new(rows, vec![f64::INFINITY; n], ((0..n as u32).collect(), n), Means::Count(p as u64)).with_grain(1.0);
        let t = std::time::Instant::now();
        let f = solve(&problem, &[], 4_000_000_000);
        println!("pmed{k} n={n} p={p} cost={} bound={} opt={} work={:?} {:?}", f.cost, f.bound, f.optimal, f.work, t.elapsed());
    }
}

#[test]
fn lab_sjc() {
    for n in [324, 402, 500, 708, 818] {
        let text = std::fs::read_to_string(shared().expect("x").join(format!("mclp-sjc/SJC{n}.csv"))).expect("x");
        let pts: Vec<[f64; 3]> = text.lines().skip(1).map(|l| { let v: Vec<f64> = l.split(',').map(|x| x.parse().expect("x")).collect(); [v[1], v[2], v[3]] }).collect();
        let opt = std::fs::read_to_string(shared().expect("x").join("mclp-sjc/optimal_highs.csv")).expect("x");
        for line in opt.lines().skip(1) {
            let f: Vec<&str> = line.split(',').collect();
            if std::env::var("SJC").is_ok_and(|v| v != format!("{n}/{}", f[3])) { continue; }
            if f[0] != n.to_string() || f[2] != "MCLP" { continue; }
            let r: f64 = f[1].parse().expect("x");
            let p: u64 = f[3].parse().expect("x");
            let best: f64 = f[4].parse().expect("x");
            let total: f64 = pts.iter().map(|x| x[2]).sum();
            let rows = pts.iter().map(|a| pts.iter().enumerate().filter(|(_, b)| (a[0]-b[0]).hypot(a[1]-b[1]) <= r).map(|(j, _)| (j as u32, 0.0)).collect()).collect();
            let t = std::time::Instant::now();
            let problem = Location::new(rows, pts.iter().map(|x| x[2]).collect(), ((0..n as u32).collect(), n), Means::Count(p)).with_grain(1.0);
            let g = solve(&problem, &[], 4_000_000_000);
            println!("sjc{n} p={p} {} want {best} bound={} opt={} work={:?} {:?}", total - g.cost, total - g.bound, g.optimal, g.work, t.elapsed());
        }
    }
}
