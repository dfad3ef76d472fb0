using Tamias.Web.Email;

namespace Tamias.Web.AutomaticPayments;

/// <summary>What customers and the merchant's people are told of automatic payments, in the language being
/// spoken.</summary>
public sealed class AutomaticTexts(IStringLocalizer<Words> words)
{
    public MailText Kept(SavedMethod method, string seller) => new(
        words["Automatic payments to {0} are on", seller],
        MailText.Paragraphs(
            words["Hello,"],
            words["Your invoices from {0} are paid with {1} when they fall due. You agreed to this:",
                seller, method.Title],
            $"“{method.Consent.Text}”",
            words["You can stop it with the button below, on the page of any invoice."],
            seller))
    {
        ButtonText = words["View the invoice"],
    };

    public MailText Announced(AutomaticPayment automatic, Invoice invoice, SavedMethod method, DateOnly day) => new(
        words["{0} will be charged for invoice {1}", automatic.Amount, invoice.Number],
        MailText.Paragraphs(
            words["Hello,"],
            words["On {0:d MMMM yyyy} your {1} will be charged {2} for invoice {3}, which is due on {4:d MMMM yyyy}.",
                day, method.Title, automatic.Amount, invoice.Number, automatic.DueOn],
            words["You need do nothing. To pay another way, or to stop automatic payments, use the button below."],
            invoice.Seller.Name))
    {
        ButtonText = words["View the invoice"],
    };

    public MailText Refused(ChargeRefusal refusal) => new(
        words["{0} for invoice {1} could not be charged", refusal.Automatic.Amount, refusal.Invoice.Number],
        MailText.Paragraphs(
            words["Hello,"],
            words["Your bank did not allow {0} for invoice {1} to be charged to {2}. No money has moved.",
                refusal.Automatic.Amount, refusal.Invoice.Number, refusal.Method.Title],
            refusal.Answer switch
            {
                BankAnswer.Later => words[
                    "It is tried again on {0:d MMMM yyyy}. You can also pay now, with the button below.",
                    refusal.NextDay!],
                BankAnswer.AskCustomer => words[refusal.Automatic.LastError == "authentication_required"
                    ? "Your bank wants to ask you yourself, so it is not tried again without you. Please pay with the button below."
                    : "It is not tried again. Please pay with the button below."],
                _ => words[
                    "It is no longer good, so nothing is charged to it any more. Please pay with the button below; there you can also choose another one for later."],
            },
            refusal.Invoice.Seller.Name))
    {
        ButtonText = words["View and pay"],
    };

    public MailText Skipped(AutomaticPayment automatic, Invoice invoice) => new(
        words["Invoice {0} is not charged automatically", invoice.Number],
        MailText.Paragraphs(
            words["Hello,"],
            words["The {0} for invoice {1} that we announced will not be charged. Please pay it yourself when it is due.",
                automatic.Amount, invoice.Number],
            invoice.Seller.Name))
    {
        ButtonText = words["View and pay"],
    };

    public MailText Ended(SavedMethod method, string seller) => new(
        words["Automatic payments to {0} have stopped", seller],
        MailText.Paragraphs(
            words["Hello,"],
            words[method.Ending == SavedMethodEnd.GoneAtStripe
                    ? "{0} is not kept at Stripe any more, so nothing is charged to it. Please pay your invoices yourself."
                    : "Nothing is charged to {0} any more. Please pay your invoices yourself.", method.Title],
            words["When you next pay online you can turn them on again."],
            seller));

    public MailText KeptNotice(SavedMethod method, Customer customer) => About(
        customer, words["{0} pays automatically from now on", customer.Party.Name],
        words["{0} agreed that what falls due is charged to {1}.", customer.Party.Name, method.Title]);

    public MailText EndedNotice(SavedMethod method, Customer customer) => About(
        customer, words["{0} does not pay automatically any more", customer.Party.Name],
        MailText.Paragraphs(
            words[AutomaticWords.Of(method.Ending)],
            words["What falls due is paid by the customer themselves, and your reminders speak of it again."]));

    public MailText RefusedNotice(ChargeRefusal refusal) => new(
        words["The automatic payment of invoice {0} was refused", refusal.Invoice.Number],
        MailText.Paragraphs(
            words["{0} of {1} could not be charged to {2}.", refusal.Automatic.Amount, refusal.Invoice.Buyer.Name,
                refusal.Method.Title],
            words["The reason in Stripe's words: {0}", refusal.Automatic.LastError],
            refusal.NextDay is { } day
                ? words["It is tried again on {0:d MMMM yyyy}. The customer was told.", day]
                : words["It is not tried again. The customer was asked to pay with the link."]))
    {
        ButtonText = words["Open the invoice"], ButtonPath = $"/sales/invoices/show/{refusal.Invoice.Id}",
    };

    MailText About(Customer customer, string subject, string body) => new(subject, body)
    {
        ButtonText = words["Open the customer"], ButtonPath = $"/customers/show/{customer.Id}",
    };
}
