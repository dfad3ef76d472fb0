namespace Tamias.StripeSimulator.Api;

/// <summary>What is remembered of one key: the request it was first used with and, once done, the answer.</summary>
internal sealed record Remembered(string Fingerprint, string Path, long At)
{
    public int? Status { get; init; }
    public string? Body { get; init; }
}

/// <summary>Remembers answers by key for 24 hours, apart for each account and mode.</summary>
internal sealed class IdempotencyKeys
{
    const long LifeSeconds = 24 * 60 * 60;

    internal Dictionary<string, Remembered> All { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The stored answer of the key, or null when the caller may go on; refuses twins and other requests.
    /// </summary>
    internal Answer? Begin(Call call)
    {
        if (Name(call) is not { } name) return null;
        Prune(call.World.Now);
        if (All.TryGetValue(name, out var known)) return Replay(known, call.Incoming);
        All[name] = new Remembered(call.Incoming.Fingerprint, call.Incoming.Path, call.World.Now);
        return null;
    }

    internal void Finish(Call call, Answer answer, bool kept)
    {
        if (Name(call) is not { } name) return;
        if (kept) All[name] = All[name] with { Status = answer.Status, Body = answer.Body };
        else All.Remove(name);
    }

    /// <summary>Takes note that the caller was given another answer than the one first meant.</summary>
    internal void Replace(Call call, Answer answer)
    {
        if (Name(call) is { } name && All.TryGetValue(name, out var known))
            All[name] = known with { Status = answer.Status, Body = answer.Body };
    }

    static string? Name(Call call) => call.Incoming is { Method: "POST", IdempotencyKey: { } key }
        ? $"{call.Account.Id} {call.Key.Live} {key}"
        : null;

    static Answer Replay(Remembered known, Incoming again)
    {
        if (known.Path != again.Path) throw Mismatch($"for the same endpoint they were first used for ('{known.Path}' "
            + $"vs '{again.Path}')", again);
        if (known.Fingerprint != again.Fingerprint)
            throw Mismatch("with the same parameters they were first used with", again);
        if (known.Status is not { } status) throw Running(again);
        return new Answer(status, known.Body!).With("Idempotent-Replayed", "true");
    }

    static ApiError Mismatch(string rule, Incoming again) => new(400, "idempotency_error",
        $"Keys for idempotent requests can only be used {rule}. Try using a key other than "
        + $"'{again.IdempotencyKey}' if you meant to execute a different request.");

    static ApiError Running(Incoming again) => new(409, "idempotency_error",
        "There is currently another in-progress request using this Idempotent Key (that probably means you "
        + $"submitted twice, and the other request is still going through): {again.IdempotencyKey}. "
        + "Try again in a bit.") { Code = "idempotency_key_in_use" };

    void Prune(long now)
    {
        foreach (var old in All.Where(p => p.Value.At + LifeSeconds <= now).Select(p => p.Key).ToList())
            All.Remove(old);
    }
}
