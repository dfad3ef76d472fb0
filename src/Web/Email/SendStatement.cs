using Tamias.Web.Statements;

namespace Tamias.Web.Email;

/// <summary>Sends a customer their statement; with a button to the portal if they can sign in there.</summary>
public sealed class SendStatement(Db db, Postbox postbox, IStringLocalizer<Words> words)
{
    /// <summary>What stands ready, in the language being spoken.</summary>
    public MailText TextOf(StatementFacts facts)
    {
        var (seller, statement) = (facts.Organization.Party.Name, facts.Statement);
        return new(
            words["Statement from {0}", seller],
            MailText.Paragraphs(
            [
                words["Hello,"],
                words["Here is your statement from {0:d MMMM yyyy} to {1:d MMMM yyyy}.", statement.From, statement.To],
                .. statement.Parts.Select(p => Balance(p.Closing)),
                words["Thank you."],
                seller,
            ]))
        {
            ButtonText = words["See your documents"],
        };
    }

    /// <summary>Written once however often this wish comes.</summary>
    public Task SendAsync(StatementFacts facts, SendWish wish, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var (customer, statement) = (facts.Customer, facts.Statement);
            using var speech = Speech.In(customer.Language);
            var text = TextOf(facts) with
            {
                Subject = wish.Subject, Body = wish.Message, ButtonPath = await DoorAsync(customer, cancellation),
            };
            var about = new MailSubject { CustomerId = customer.Id, From = statement.From, Until = statement.To };
            await postbox.AddOnceAsync(postbox.New(
                MailKind.Statement, $"send:{wish.Token}", text, about,
                wish.Envelope(customer, facts.Organization.Party)), cancellation);
        }, cancellation);

    string Balance(Money closing) => closing switch
    {
        { IsPositive: true } => words["Still to be paid: {0}.", closing],
        { IsZero: true } => words["Nothing is owed in {0}.", closing.Currency],
        _ => words["Your credit: {0}.", -closing],
    };

    /// <summary>Where they sign in; empty for somebody who was not invited.</summary>
    async Task<string> DoorAsync(Customer customer, CancellationToken cancellation) =>
        await db.PortalAccesses.AnyAsync(a => a.CustomerId == customer.Id && a.RevokedAt == null, cancellation)
            ? "/portal/sign-in"
            : "";
}
