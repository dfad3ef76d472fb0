namespace Tamias.Web.Email;

/// <summary>Tells the merchant's people what a customer did with an estimate. Only adds rows to the caller's
/// transaction.</summary>
public sealed class EstimateMails(Postbox postbox, EstimateTexts texts)
{
    /// <summary>The customer answered it; told anew for each answer that stood.</summary>
    public Task AnsweredAsync(Estimate estimate, EstimateEvent answer, CancellationToken cancellation) =>
        postbox.NotifyAsync(NoticeKind.Customer, $"answered:{answer.Id}",
            () => texts.Answered(estimate), About(estimate), cancellation);

    /// <summary>The customer opened it; only the first time is told.</summary>
    public Task OpenedAsync(Estimate estimate, CancellationToken cancellation) => postbox.NotifyAsync(
        NoticeKind.Opened, $"opened-estimate:{estimate.Id}",
        () => texts.Opened(estimate), About(estimate), cancellation);

    static MailSubject About(Estimate estimate) => new() { EstimateId = estimate.Id };
}
