namespace Tamias.Browser.Tests.Places;

/// <summary>The pages that people see most, by name, out of all places.</summary>
static class MainPlaces
{
    static readonly string[] Names =
    [
        "page-account-signin", "page-portal-signin", "page-pay-index", "page-answer-index-waiting",
        "page-portal-index", "page-portal-statement",
        "page-index", "page-customers-index", "page-customers-show",
        "page-sales-invoices-index", "page-sales-invoices-show-in-part", "page-sales-invoices-edit",
        "page-sales-creditnotes-show",
        "page-sales-estimates-index", "page-sales-estimates-show-waiting", "page-sales-recurring-index",
        "page-payments-index", "page-payments-show-refunded", "page-payments-bank-index", "page-items-index",
        "page-settings-index", "page-settings-organization", "page-settings-reminders-index",
        "page-settings-latefees-index", "page-settings-paymentgateways-index",
    ];

    public static IEnumerable<Place> Of(IEnumerable<Place> places) => places.Where(p => Names.Contains(p.Name));

    /// <summary>A picture of each in both windows.</summary>
    public static IEnumerable<string> Pictures =>
        Names.SelectMany(n => (string[])[$"{n}-en-1280.png", $"{n}-el-320.png"]);
}
