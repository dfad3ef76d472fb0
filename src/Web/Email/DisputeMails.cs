namespace Tamias.Web.Email;

/// <summary>Tells the merchant's people of disputes, warnings and payouts. Only adds rows to the caller's
/// transaction.</summary>
public sealed class DisputeMails(Db db, Postbox postbox, DisputeTexts texts)
{
    /// <summary>A bank asks or has taken money; once for each of the two.</summary>
    public async Task OpenedAsync(Dispute dispute, Payment payment, CancellationToken cancellation)
    {
        var who = await WhoAsync(payment, cancellation);
        var zone = await ZoneAsync(cancellation);
        await postbox.NotifyAsync(
            NoticeKind.Dispute, $"disputed:{dispute.Id}:{(dispute.IsInquiry ? "inquiry" : "chargeback")}",
            () => texts.Opened(dispute, who, zone), new(PaymentId: payment.Id), cancellation);
    }

    /// <summary>The deadline is near and nothing has been answered.</summary>
    public async Task DueAsync(Dispute dispute, Payment payment, CancellationToken cancellation)
    {
        var who = await WhoAsync(payment, cancellation);
        var zone = await ZoneAsync(cancellation);
        await postbox.NotifyAsync(
            NoticeKind.Alarm, $"dispute-due:{dispute.Id}", () => texts.Due(dispute, who, zone),
            new(PaymentId: payment.Id), cancellation);
    }

    public async Task ClosedAsync(Dispute dispute, Payment payment, CancellationToken cancellation)
    {
        var who = await WhoAsync(payment, cancellation);
        await postbox.NotifyAsync(
            NoticeKind.Dispute, $"dispute-closed:{dispute.Id}:{dispute.Status}", () => texts.Closed(dispute, who),
            new(PaymentId: payment.Id), cancellation);
    }

    /// <summary>A payout did not reach the bank, perhaps after it was told as paid.</summary>
    public Task PayoutFailedAsync(Payout payout, CancellationToken cancellation) => postbox.NotifyAsync(
        NoticeKind.Dispute, $"payout-failed:{payout.Id}", () => texts.PayoutFailed(payout), new(), cancellation);

    async Task<string> WhoAsync(Payment payment, CancellationToken cancellation) =>
        await db.Customers.Where(c => c.Id == payment.CustomerId).Select(c => c.Party.Name)
            .FirstOrDefaultAsync(cancellation) ?? "";

    async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellation) => TimeZoneInfo.FindSystemTimeZoneById(
        await db.Organizations.Where(o => o.Id == db.Organization).Select(o => o.TimeZone).FirstAsync(cancellation));
}
