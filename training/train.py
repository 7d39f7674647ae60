"""Trains the parser: train.py DATA BASE_ONNX VOCABULARY OUT. One thread; goes on from OUT/checkpoint.pt if there is one.

Debian's PyTorch has no fast 32-bit matrix product; in bfloat16 a step takes 0.5 s instead of 15."""

import os
import random
import sys
import time

import torch

import onnxfile
from corpus import Batch, Labels, batches, example, read
from network import Parser
from pieces import WordPieces

EPOCHS = int(os.environ.get("EPOCHS", "4"))
SIZE = 1000  # padded pieces a step
ENCODER_RATE, HEADS_RATE = 3e-4, 2e-3
BETAS = (0.9, 0.99)
LONGEST_STEP = 3.0  # of the gradient
WARM_UP = 0.06  # share of all steps
KEPT_EVERY = 100  # steps between checkpoints


def optimisers(model):
    """Weight decay on matrices only; the heads, which start from noise, learn faster."""
    word = model.encoder.word.weight
    groups = []
    for encoder, rate in ((True, ENCODER_RATE), (False, HEADS_RATE)):
        for decayed in (True, False):
            chosen = [
                p
                for name, p in model.named_parameters()
                if p is not word
                and name.startswith("encoder.") == encoder
                and (p.dim() > 1 and ".casing." not in name) == decayed
            ]
            groups.append({"params": chosen, "lr": rate, "rate": rate, "weight_decay": 0.01 if decayed else 0.0})
    return [
        torch.optim.AdamW(groups, betas=BETAS),
        torch.optim.SparseAdam([{"params": [word], "lr": ENCODER_RATE, "rate": ENCODER_RATE}], betas=BETAS),
    ]


def clip(parameters, most):
    """Scales all gradients down together to this length."""
    gradients = [p.grad for p in parameters if p.grad is not None]
    parts = [g.coalesce().values() if g.is_sparse else g for g in gradients]
    scale = most / (torch.stack([part.norm() for part in parts]).norm() + 1e-6)
    if scale < 1:
        for gradient in gradients:
            gradient.mul_(scale)


def main(data, base, vocabulary, out):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    pieces = WordPieces(vocabulary)
    sentences = [s for s in read(f"{data}/train.conllu.gz") if 2 <= len(s) <= 100]
    labels = Labels.of(sentences)
    labels.save(f"{out}/labels.txt")
    examples = [example(s, pieces, labels) for s in sentences]
    model = Parser(labels)
    model.encoder.start(onnxfile.weights(base))
    moved = optimisers(model)
    plan = []
    for epoch in range(EPOCHS):
        plan += batches(examples, SIZE, random.Random(epoch))
    kept, step = f"{out}/checkpoint.pt", 0
    if os.path.exists(kept):
        state = torch.load(kept)
        model.load_state_dict(state["model"])
        for optimiser, kept_state in zip(moved, state["optimisers"]):
            optimiser.load_state_dict(kept_state)
        step = state["step"]
    print(len(examples), "sentences", len(plan), "steps, from", step, flush=True)
    start, seen = time.time(), {}
    for at in range(step, len(plan)):
        torch.manual_seed(at)
        model.train()
        share = min((at + 1) / (WARM_UP * len(plan)), max(0.01, 1 - at / len(plan)))
        with torch.cpu.amp.autocast(dtype=torch.bfloat16):
            loss, parts = model.loss(Batch([examples[i] for i in plan[at]]))
        model.zero_grad(set_to_none=True)
        loss.backward()
        clip(model.parameters(), LONGEST_STEP)
        for optimiser in moved:
            for group in optimiser.param_groups:
                group["lr"] = group["rate"] * share
            optimiser.step()
        for name, value in parts.items():
            seen[name] = seen.get(name, value.item()) * 0.98 + value.item() * 0.02
        if (at + 1) % 20 == 0:
            shown = " ".join(f"{k} {v:.3f}" for k, v in seen.items())
            print(at + 1, shown, f"{(time.time() - start) / (at + 1 - step):.2f} s/step", flush=True)
        if (at + 1) % KEPT_EVERY == 0 or at + 1 == len(plan):
            state = {"model": model.state_dict(), "optimisers": [o.state_dict() for o in moved], "step": at + 1}
            torch.save(state, kept + ".new")
            os.replace(kept + ".new", kept)


if __name__ == "__main__":
    main(*sys.argv[1:])
