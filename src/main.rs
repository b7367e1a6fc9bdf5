//! The `maillage` program: see `src/cli`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
