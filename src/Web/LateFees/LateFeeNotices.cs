using Tamias.Web.Email;

namespace Tamias.Web.LateFees;

/// <summary>Tells the merchant's people that late fees were made: once a day, however many.</summary>
public sealed class LateFeeNotices(Postbox postbox, IStringLocalizer<Words> words)
{
    public Task MadeAsync(DateOnly today, CancellationToken cancellation) =>
        postbox.NotifyAsync(NoticeKind.Automatic, $"late-fees:{today:yyyy-MM-dd}", () => new(
            words["Your rules have made late fees"],
            words["Those that wait as drafts are among your to-dos: nothing is sent before you issue it. Those that a rule sends by itself are in the list of invoices."])
        {
            ButtonText = words["Open the to-dos"], ButtonPath = "/todos",
        }, new(), cancellation);
}
