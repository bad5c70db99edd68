//! The program `adiksimba`: cards of one article or of an archive. [`cli`] says how it is put together.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
