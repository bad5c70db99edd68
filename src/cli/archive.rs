//! `adiksimba --jsonl`: an archive, a line an article, on all cores, in order, in constant memory.
//!
//! ```text
//! reader ─ block, slot ─→ workers ─ frame ─→ slot
//!    └──────── slot ────────────────────────→ writer
//! ```
//!
//! The reader makes a slot for each block and hands it to both sides: a worker puts the block's answers into it, the
//! writer empties slots in the order in which they were made. Both queues are bounded, so a slow writer stops the
//! reader, and memory depends on the number of workers only.

use super::blocks::{Block, Blocks, Pace};
use super::failure::Failure;
use super::input::Input;
use super::line::Answers;
use super::options::Options;
use super::output::{Encoding, Output};
use super::progress::Progress;
use crossbeam_channel::{Receiver, Sender, bounded};
use std::io;
use std::num::NonZeroUsize;
use std::thread::{self, JoinHandle};

/// Blocks that wait for each worker: one, so that it never does.
const WAITING_PER_WORKER: usize = 2;

/// The answers to one block, as they are written.
struct Frame {
    bytes: Vec<u8>,
    count: u64,
    faults: u64,
}

impl Frame {
    fn answering(block: &Block, encoding: Encoding) -> io::Result<Self> {
        let Answers { lines, count, faults } = Answers::to(block);
        Ok(Self { bytes: encoding.encode(lines)?, count, faults })
    }
}

type Slot = Receiver<io::Result<Frame>>;
type Task = (Block, Sender<io::Result<Frame>>);
type Source = Blocks<Box<dyn io::Read + Send>>;

pub fn run(options: &Options) -> Result<(), Failure> {
    let input = Input::open(options.file.as_deref())?;
    let mut output = match &options.output {
        Some(path) => Output::file(path, options.resume)?,
        None => Output::standard(),
    };
    let mut progress = Progress::of(&input);
    let pace = if options.output.is_some() { Pace::Full } else { Pace::AsItComes };
    let mut blocks = Blocks::new(input.bytes, pace);
    skip(&mut blocks, output.done, &input.name)?;

    let jobs = options.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let ran = match jobs {
        1 => alone(blocks, &input.name, &mut output, &mut progress),
        _ => together(blocks, &input.name, jobs, &mut output, &mut progress),
    };
    progress.finish();
    ran
}

/// Goes over the lines that an earlier run answered.
fn skip(blocks: &mut Source, done: u64, name: &str) -> Result<(), Failure> {
    let skipped = blocks.skip_lines(done).map_err(|error| Failure::io(name, &error))?;
    if skipped < done {
        let why =
            format!("{done} lines were answered already, but only {skipped} are here: is it the same input?");
        return Err(Failure::new(name, why));
    }
    Ok(())
}

/// One thread does everything: what a Spark task or a small machine wants.
fn alone(blocks: Source, name: &str, output: &mut Output, progress: &mut Progress) -> Result<(), Failure> {
    for block in blocks {
        let block = block.map_err(|error| Failure::io(name, &error))?;
        write(Frame::answering(&block, output.encoding), output, progress)?;
    }
    Ok(())
}

fn together(
    blocks: Source,
    name: &str,
    jobs: usize,
    output: &mut Output,
    progress: &mut Progress,
) -> Result<(), Failure> {
    let (task_sender, tasks) = bounded(jobs * WAITING_PER_WORKER);
    let (slot_sender, slots) = bounded(jobs * WAITING_PER_WORKER);
    let reader = thread::spawn(move || read(blocks, &task_sender, &slot_sender));
    for _ in 0..jobs {
        let (tasks, encoding) = (Receiver::clone(&tasks), output.encoding);
        thread::spawn(move || work(&tasks, encoding));
    }
    drop(tasks);
    for slot in slots {
        let frame = slot.recv().map_err(|_| Failure::new("a worker", "stopped by a fault of its own"))?;
        write(frame, output, progress)?;
    }
    joined(reader).map_err(|error| Failure::io(name, &error))
}

/// Hands every block to the workers and its slot to the writer. Ends early where the writer went away.
fn read(blocks: Source, tasks: &Sender<Task>, slots: &Sender<Slot>) -> io::Result<()> {
    for block in blocks {
        let (frame, slot) = bounded(1);
        if tasks.send((block?, frame)).is_err() || slots.send(slot).is_err() {
            break;
        }
    }
    Ok(())
}

fn work(tasks: &Receiver<Task>, encoding: Encoding) {
    for (block, slot) in tasks {
        // The writer may have gone away: then nobody wants the answers.
        let _ = slot.send(Frame::answering(&block, encoding));
    }
}

fn write(frame: io::Result<Frame>, output: &mut Output, progress: &mut Progress) -> Result<(), Failure> {
    let frame = frame.map_err(|error| Failure::io("compressing", &error))?;
    output.write(&frame.bytes)?;
    progress.add(frame.count, frame.faults);
    Ok(())
}

/// The end of a thread; its panic goes on here.
fn joined<T>(thread: JoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
