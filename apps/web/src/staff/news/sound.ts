/** Two soft notes, a fifth apart, s. */
const notes = [
  { hertz: 587.33, at: 0 },
  { hertz: 880, at: 0.11 },
] as const;
const lengthSeconds = 0.32;
const loudness = 0.06;

let audio: AudioContext | null = null;

/**
 * Sounds the notice, made on the spot. Silent where the browser has not been touched yet and forbids
 * it, or has no audio.
 */
export function soundNotice(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  void audio.resume().catch(() => undefined);
  for (const { hertz, at } of notes) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = currentTime + at;
    tone.type = 'sine';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(loudness, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + lengthSeconds);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + lengthSeconds);
  }
}
