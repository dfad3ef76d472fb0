using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;
using Tamias.Web.Payments;

namespace Tamias.Web.Pages.Payments;

/// <summary>A payment as typed.</summary>
public sealed class RecordForm
{
    /// <summary>Minor units: no business records more at once.</summary>
    public const long Most = 999_999_999_999;

    public static readonly PaymentMethod[] Methods =
        [PaymentMethod.BankTransfer, PaymentMethod.Cash, PaymentMethod.Iris, PaymentMethod.Other];

    /// <summary>Of the payment to come: the form counts once.</summary>
    public Id<Payment> Id { get; set; }

    public string? Amount { get; set; }

    public string? Method { get; set; } = nameof(PaymentMethod.BankTransfer);

    public string? ReceivedOn { get; set; }

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? Reference { get; set; }

    [StringLength(2000, ErrorMessage = Sentences.TooLong)]
    public string? PrivateNotes { get; set; }

    public bool SendsReceipt { get; set; }

    public List<PartForm> Parts { get; set; } = [];

    public static Refusal NoAmount(Currency currency) =>
        new("Enter an amount as a number, for example {0}.",
            new Money(1250, currency).ToNumber(CultureInfo.CurrentCulture));

    /// <summary>What was meant; null when something is wrong, which then stands beside its field.</summary>
    public PaymentByHand? Read(RecordScope scope, Guid userId, ModelStateDictionary state, IStringLocalizer words)
    {
        if (!TryAmount(Amount, scope.Currency, out var amount))
            state.Refuse("Input.Amount", NoAmount(scope.Currency), words);
        if (!Enum.TryParse<PaymentMethod>(Method, out var method) || !Methods.Contains(method))
            state.AddModelError("Input.Method", words[Sentences.NotChoice]);
        if (!DayText.TryParse(ReceivedOn, CultureInfo.CurrentCulture, out var day))
            state.AddModelError("Input.ReceivedOn", words["Enter a date."]);
        else if (day > scope.Today)
            state.AddModelError("Input.ReceivedOn", words["This day is still to come."]);

        var parts = PartForm.Read(Parts, "Input.", scope.Currency, state, words);
        return !state.IsValid ? null : new(Id, amount, new(scope.Customer.Id, parts), userId)
        {
            Method = method, ReceivedOn = day, Reference = Reference?.Trim() ?? "",
            PrivateNotes = PrivateNotes?.Trim() ?? "",
            SendsReceipt = SendsReceipt,
        };
    }

    /// <summary>Spreads the amount over the invoices in the order in which they stand.</summary>
    public void Fill(RecordScope scope)
    {
        if (!TryAmount(Amount, scope.Currency, out var left))
            return;

        var outstanding = scope.Open.ToDictionary(i => i.Id, i => i.Outstanding);
        foreach (var part in Parts)
        {
            var owed = outstanding.GetValueOrDefault(part.Invoice, scope.Currency.Zero);
            var taken = Money.Min(left, owed);
            part.Amount = taken.IsPositive ? taken.ToNumber(CultureInfo.CurrentCulture) : null;
            left -= taken;
        }
    }

    static bool TryAmount(string? text, Currency currency, out Money amount) =>
        AmountText.TryParse(text, CultureInfo.CurrentCulture, currency, out amount) && amount.Minor is > 0 and <= Most;
}

/// <summary>Whose payment is recorded, in which currency, and what they owe in it.</summary>
public sealed record RecordScope(Customer Customer, Currency Currency, DateOnly Today, IReadOnlyList<Invoice> Open);
