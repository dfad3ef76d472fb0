using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales;

/// <summary>Who a new document is for, asked before its form.</summary>
/// <param name="Customers">To choose from.</param>
/// <param name="Sentence">Translation key: what is said where there is no customer yet.</param>
public sealed record ForWhom(IReadOnlyList<DraftChoices.Named> Customers, string Sentence);
