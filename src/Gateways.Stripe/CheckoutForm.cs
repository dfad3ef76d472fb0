using System.Net.Mail;
using Stripe;
using Stripe.Checkout;

namespace Tamias.Gateways;

/// <summary>What Stripe is told for a request: the same for the same request, letter by letter.</summary>
/// <remarks>Whatever could change the total, or make a second invoice, is switched off by name: left out, some of it
/// follows the account's own settings.</remarks>
static class CheckoutForm
{
    /// <summary>The key of our mark in Stripe's metadata, on the session and on the payment.</summary>
    public const string Mark = "tamias_attempt";

    /// <summary>The key of the organization's mark beside it.</summary>
    public const string OwnerMark = "tamias_organization";

    /// <summary>The key of the mark on a payment that no form was made for.</summary>
    public const string ChargeMark = "tamias_charge";

    public static SessionCreateOptions Of(CheckoutRequest request) => new()
    {
        Mode = "payment",
        SubmitType = "pay",
        Locale = request.Locale,
        SuccessUrl = request.SuccessUrl,
        CancelUrl = request.CancelUrl,
        ExpiresAt = request.ExpiresAt.UtcDateTime,
        ClientReferenceId = request.AttemptId,
        Metadata = Marked(request),
        CustomerEmail = Email(request.Email),
        CustomerCreation = request.KeepsMethod ? "always" : null,
        LineItems = [.. Lines(request)],
        PaymentIntentData = Payment(request),
        AdaptivePricing = new() { Enabled = false },
        InvoiceCreation = new() { Enabled = false },
        AutomaticTax = new() { Enabled = false },
        AllowPromotionCodes = false,
    };

    /// <summary>A payment without a form: a charge of a kept method, or a transfer. Ways to pay that would lead the
    /// payer somewhere are left out.</summary>
    public static PaymentIntentCreateOptions IntentOf(CheckoutRequest request)
    {
        var intent = new PaymentIntentCreateOptions
        {
            Amount = request.AmountMinor,
            Currency = request.Currency.ToLowerInvariant(),
            Customer = HolderOf(request),
            AutomaticPaymentMethods = new() { Enabled = true, AllowRedirects = "never" },
            Metadata = Marked(request),
            Description = request.Description,
        };
        intent.Metadata[ChargeMark] = "1";
        if (request.Transfer is { } transfer)
            (intent.PaymentMethodData, intent.PaymentMethodOptions) =
                (new() { Type = "customer_balance" }, ByTransfer(transfer));
        else
            intent.PaymentMethod = request.Charges!.MethodId;
        if (request.Transfer is null && StatementSuffix.Of(request.InvoiceNumber) is { } suffix)
            intent.StatementDescriptorSuffix = suffix;
        return intent;
    }

    /// <summary>Stripe's customer of a payment without a form.</summary>
    public static string HolderOf(CheckoutRequest request) => request.Transfer?.HolderId ?? request.Charges!.HolderId;

    static PaymentIntentPaymentMethodOptionsOptions ByTransfer(TransferWish wish) => new()
    {
        CustomerBalance = new()
        {
            FundingType = "bank_transfer",
            BankTransfer = new() { Type = "eu_bank_transfer", EuBankTransfer = new() { Country = wish.Country } },
        },
    };

    static IEnumerable<SessionLineItemOptions> Lines(CheckoutRequest request) => request.Lines.Count == 0
        ? [Line(request, request.InvoiceNumber, request.AmountMinor, request.Description)]
        : request.Lines.Select(l => Line(request, l.InvoiceNumber, l.AmountMinor, ""));

    static SessionLineItemOptions Line(CheckoutRequest request, string name, long minor, string description)
    {
        var product = new SessionLineItemPriceDataProductDataOptions { Name = name };
        if (description.Length > 0)
            product.Description = description;
        return new()
        {
            Quantity = 1,
            PriceData = new()
            {
                Currency = request.Currency.ToLowerInvariant(), UnitAmount = minor, ProductData = product,
            },
        };
    }

    /// <summary>The library sends a null that was set as an empty text, and Stripe refuses that.</summary>
    static SessionPaymentIntentDataOptions Payment(CheckoutRequest request)
    {
        var payment = new SessionPaymentIntentDataOptions { Metadata = Marked(request) };
        if (request.Description.Length > 0)
            payment.Description = request.Description;
        if (request.Lines.Count == 0 && StatementSuffix.Of(request.InvoiceNumber) is { } suffix)
            payment.StatementDescriptorSuffix = suffix;
        if (request.KeepsMethod)
            payment.SetupFutureUsage = "off_session";
        return payment;
    }

    static Dictionary<string, string> Marked(CheckoutRequest request) =>
        new(StringComparer.Ordinal) { [Mark] = request.AttemptId, [OwnerMark] = request.OrganizationId };

    /// <summary>A wrong address must not stop a payment: Stripe then asks for it.</summary>
    public static string? Email(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text ? text : null;
}
