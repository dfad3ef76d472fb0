using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I6, I7 and I16: work is done, once, and there is no end to it only where there should be none.</summary>
static class WorkRules
{
    const int MostInboxTries = 12;
    const int MostMailTries = 8;

    /// <summary>I6: nothing waits; what was parked says why.</summary>
    public static IEnumerable<string> NothingWaits(World world, Facts facts) =>
        facts.Inbox.Where(e => e.State == InboxState.Waiting || (e.State == InboxState.Parked && e.Reason.Length == 0))
            .Select(e => $"{e.EventId} {e.Type} is {e.State}, {e.Reason}")
            .Concat(facts.Mails.Where(m => m.SentAt is null && m.FailedAt is null)
                .Select(m => $"mail {m.Cause} is not sent: {m.LastError}"));

    /// <summary>One event is one row for each connection, however often it came.</summary>
    public static IEnumerable<string> EventsOnce(World world, Facts facts) =>
        facts.Inbox.GroupBy(e => (e.ConnectionId, e.EventId)).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key.EventId} is stored {g.Count()} times");

    /// <summary>I16.</summary>
    public static IEnumerable<string> WorkIsBounded(World world, Facts facts) =>
        facts.Inbox.Where(e => e.Tries > MostInboxTries).Select(e => $"{e.EventId} was tried {e.Tries} times")
            .Concat(facts.Mails.Where(m => m.Tries > MostMailTries + world.Mishaps.Crashes)
                .Select(m => $"mail {m.Cause} was tried {m.Tries} times"));

    /// <summary>I7: the same mail twice only where a process died or slept between the server's yes and our note of
    /// it, or a clock was wrong by more than the lease.</summary>
    public static IEnumerable<string> MailsOnce(World world, Facts facts) =>
        from mail in world.Post
        group mail by mail.MessageId into copies
        where copies.Count() > 1 + (world.Draws["clock"] > 0 ? copies.Count() : world.Mishaps.Crashes
            + world.Table.LongWaits.Count(w => w is "outbox#write" or "outbox#inside" or "outbox#lock"))
        select $"{copies.First().Subject} was sent {copies.Count()} times";

    /// <summary>I7: what was sent was committed, and every payment has one receipt.</summary>
    public static IEnumerable<string> MailsHaveCauses(World world, Facts facts)
    {
        var known = facts.Mails.Select(m => m.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var mail in world.Post.Where(m => !known.Contains(m.MessageId.Split('@')[0])))
            yield return $"{mail.Subject} was sent for nothing";
        foreach (var mail in facts.Mails.Where(m => m.SentAt is not null))
            if (!world.Post.Exists(p => p.MessageId.StartsWith(mail.Id.ToString(), StringComparison.Ordinal)))
                yield return $"mail {mail.Cause} is marked as sent";
        foreach (var payment in facts.Payments.Where(p => p.AttemptId is not null))
            if (facts.Mails.Count(m => m.Cause == $"receipt:{payment.Id}") != 1)
                yield return $"payment {payment.PaymentIntentId} has not one receipt";
    }
}
