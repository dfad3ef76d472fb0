namespace Tamias.Browser.Tests.Places;

/// <summary>The pages that people see most, by the names of their places: a small picture is kept of each.</summary>
static class MainPlaces
{
    public static readonly IReadOnlyList<string> Names =
    [
        "page-account-signin", "page-portal-signin", "page-pay-index", "page-answer-index-waiting",
        "page-portal-index", "page-portal-statement-of-years",
        "page-index", "page-customers-index", "page-customers-show",
        "page-sales-invoices-index", "page-sales-invoices-show-in-part", "page-sales-invoices-edit",
        "page-sales-creditnotes-show",
        "page-sales-estimates-index", "page-sales-estimates-show-waiting", "page-sales-recurring-index",
        "page-payments-index", "page-payments-show-refunded", "page-payments-bank-index", "page-items-index",
        "page-settings-index", "page-settings-organization", "page-settings-reminders-index",
        "page-settings-latefees-index", "page-settings-paymentgateways-index",
    ];

    /// <summary>The files of all kept pictures.</summary>
    public static IEnumerable<string> Files =>
        Names.SelectMany(name => (string[])[$"{name}-en-1280.png", $"{name}-el-320.png"]);
}
