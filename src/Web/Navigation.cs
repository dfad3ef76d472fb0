namespace Tamias.Web;

/// <summary>The menu, in order. Each entry is a page; Tidy.Tests hold it so.</summary>
public static class Navigation
{
    public static readonly MenuEntry[] Main =
    [
        new("Home", "/Index", "home"),
        new("Customers", "/Customers/Index", "users"),
        new("Invoices", "/Sales/Invoices/Index", "file-invoice"),
        new("Estimates", "/Sales/Estimates/Index", "file-text"),
        new("Recurring invoices", "/Sales/Recurring/Index", "refresh"),
        new("Credit notes", "/Sales/CreditNotes/Index", "receipt"),
        new("Payments received", "/Payments/Index", "cash"),
        new("Items", "/Items/Index", "package"),
        new("Settings", "/Settings/Index", "settings"),
    ];

    /// <summary>The parts of "Payments received", above each of their lists.</summary>
    public static readonly MenuEntry[] Payments =
    [
        new("Payments received", "/Payments/Index", "cash"),
        new("Disputes", "/Payments/Disputes", "alert-triangle"),
        new("Payouts", "/Payments/Payouts", "building-bank"),
        new("Bank statements", "/Payments/Bank/Index", "building-bank"),
    ];

    public static readonly MenuEntry[] Settings =
    [
        new("Organization", "/Settings/Organization", "building",
            "Name, address, tax id, logo, currency and time zone: what stands on your documents."),
        new("Document appearance", "/Settings/DocumentAppearance/Index", "palette",
            "Layout, colour, paper and columns of your documents."),
        new("Payment gateways", "/Settings/PaymentGateways/Index", "credit-card",
            "How customers pay you: Stripe, a bank account."),
        new("Taxes", "/Settings/Taxes/Index", "percentage",
            "VAT rates by date, and withholding."),
        new("Reminders", "/Settings/Reminders/Index", "bell",
            "When customers are reminded of what they owe, and in which words."),
        new("Late fees", "/Settings/LateFees/Index", "clock",
            "What is charged when an invoice is paid late."),
        new("Numbering", "/Settings/Numbering/Index", "hash",
            "Series of numbers for your documents."),
        new("Import", "/Settings/Import/Index", "inbox",
            "Customers and items from a spreadsheet or another program."),
        new("Export", "/Settings/Export", "download",
            "The journal for your accountant, and all your data as files."),
    ];
}

/// <param name="Label">Translation key.</param>
/// <param name="Page">Razor page path.</param>
/// <param name="Icon">Name in the folder Icons.</param>
/// <param name="Line">What is found there, as translation key; shown in the settings.</param>
public sealed record MenuEntry(string Label, string Page, string Icon, string Line = "");
