using Tamias.Web.Display;
using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>The issued document that both sides write about: an invoice or an estimate.</summary>
public sealed record Topic(IWritten Document)
{
    public Id<Invoice>? InvoiceId => (Document as Invoice)?.Id;

    public Id<Estimate>? EstimateId => (Document as Estimate)?.Id;

    public MailSubject Subject => new(InvoiceId) { EstimateId = EstimateId };

    /// <summary>The merchant's page of the document.</summary>
    public string Page => EstimateId is { } estimate
        ? $"/sales/estimates/show/{estimate}" : $"/sales/invoices/show/{InvoiceId}";

    /// <summary>The merchant's page of what was written about it.</summary>
    public string MessagesPage => EstimateId is { } estimate
        ? $"/sales/estimates/messages/{estimate}" : $"/sales/invoices/messages/{InvoiceId}";

    /// <summary>The customer's page of the document.</summary>
    public string CustomerPage(Permalinks permalinks) =>
        Document is Estimate estimate ? permalinks.PathOf(estimate) : permalinks.PathOf(Document as Invoice);

    /// <summary>The way back from the messages, as translation key.</summary>
    public string Back => Document is Estimate ? "Back to the estimate" : "Back to the invoice";

    /// <summary>What it is called.</summary>
    public string NameIn(IStringLocalizer words) => Document is Estimate { Heading: var heading }
        ? words[EstimateWords.Of(heading).Numbered, Document.Number]
        : words["Invoice {0}", Document.Number];
}
