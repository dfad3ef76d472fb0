using Tamias.Web.Sales;

namespace Tamias.Web.Statements;

/// <summary>A statement with the documents and payments that its rows are about.</summary>
public sealed record StatementFacts(Customer Customer, Organization Organization)
{
    public Statement Statement { get; init; } = new(default, default, []);

    public required IReadOnlyDictionary<Id<Invoice>, Invoice> Invoices { get; init; }

    public required IReadOnlyDictionary<Id<CreditNote>, CreditNote> CreditNotes { get; init; }

    public required IReadOnlyDictionary<Id<Payment>, Payment> Payments { get; init; }

    /// <summary>Documents count from the day that stands on them, payments from the day they were received,
    /// everything else from when it happened.</summary>
    public DateOnly DateOf(StatementMove move)
    {
        var happened = Organization.Today(move.Booked.At);
        return move.Kind switch
        {
            StatementKind.Invoice => InvoiceOf(move)?.IssuedOn ?? happened,
            StatementKind.InvoiceVoided when InvoiceOf(move) is { } invoice && invoice.IssuedOn > happened =>
                invoice.IssuedOn,
            StatementKind.CreditNote => NoteOf(move)?.IssuedOn ?? happened,
            StatementKind.Payment => PaymentOf(move)?.ReceivedOn ?? happened,
            _ => happened,
        };
    }

    public Invoice? InvoiceOf(StatementMove move) =>
        move.InvoiceId is { } id ? Invoices.GetValueOrDefault(id) : null;

    public CreditNote? NoteOf(StatementMove move) =>
        move.CreditNoteId is { } id ? CreditNotes.GetValueOrDefault(id) : null;

    public Payment? PaymentOf(StatementMove move) =>
        move.PaymentId is { } id ? Payments.GetValueOrDefault(id) : null;

    /// <summary>Where the merchant sees what a row is about.</summary>
    public string MerchantPathOf(StatementMove move) => move switch
    {
        _ when NoteOf(move) is { } note => $"/sales/credit-notes/show/{note.Id}",
        _ when PaymentOf(move) is { } payment => $"/payments/show/{payment.Id}",
        _ when InvoiceOf(move) is { } invoice => $"/sales/invoices/show/{invoice.Id}",
        _ => "",
    };

    /// <summary>Where the customer sees it; empty where they have no page of it.</summary>
    public string CustomerPathOf(StatementMove move, Permalinks permalinks) =>
        permalinks.PathOf(InvoiceOf(move)) is { Length: > 0 } path
            ? NoteOf(move) is { } note ? $"{path}/credit-notes/{note.Id}" : path
            : "";
}
