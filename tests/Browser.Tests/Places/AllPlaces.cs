namespace Tamias.Browser.Tests.Places;

/// <summary>Every page of the product, most in several states.</summary>
static class AllPlaces
{
    /// <summary>What the merchant is asked after a restore.</summary>
    public static readonly Place Held = new("/Resume/Index", "/resume");

    /// <summary>What nobody has to sign in for.</summary>
    public static IEnumerable<Place> Open(Estate estate) =>
    [
        new("/Account/SignIn", "/account/sign-in"),
        new("/Error", "/nowhere", "not-found") { Status = 404 },
        new("/Dev/Mail/Index", "/dev/mail"),
        new("/Portal/SignIn", "/portal/sign-in"), new("/Portal/SignIn", "/portal/sign-in?sent=1", "sent"),
        new("/Portal/Enter", "/portal/enter/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "dead") { Status = 404 },
        new("/Portal/Enter", estate.PortalLink),
        .. Pay(estate), .. estate.Rows.Estimates.Open, .. estate.Rows.Automatic.Pages,
        .. estate.Rows.Transfers.Pages,
        .. estate.Returns.Select(r => new Place("/Pay/Return", r.Address, r.Name)),
    ];

    /// <summary>What a customer sees who has signed in.</summary>
    public static IEnumerable<Place> Portal(Estate estate) =>
    [
        new("/Portal/Index", "/portal"), new("/Portal/Statement", "/portal/statement"),
        new("/Portal/Statement", "/portal/statement?from=2010-01-01&to=2010-12-31", "none"),
        new("/Portal/Statement", "/portal/statement?from=2020-01-01&to=2050-12-31", "of-years"),
        new("/Portal/Details", "/portal/details"), new("/Portal/Pay", "/portal/pay?currency=EUR"),
        new("/Portal/Paid", "/portal/paid" + estate.Returns[0].Address[estate.Returns[0].Address.IndexOf('?')..]),
    ];

    /// <summary>What the merchant sees.</summary>
    public static IEnumerable<Place> Merchant(Estate estate) =>
    [
        new("/Index", "/"), new("/Search/Index", "/search?q=customer"),
        new("/Search/Index", "/search?q=nobody", "none"),
        new("/Todos/Index", "/todos"),
        new("/Account/Index", "/account"), new("/Account/Password", "/account/password"),
        new("/Account/Organizations/New", "/account/organizations/new"),
        .. Customers(estate), .. estate.Rows.Automatic.Merchants, .. estate.Rows.Transfers.Merchants,
        .. Invoices(estate), .. CreditNotes(estate),
        .. estate.Rows.Estimates.Merchant,
        new("/Sales/Recurring/Index", "/sales/recurring"),
        new("/Sales/Recurring/New", $"/sales/recurring/new/{estate.Open.Id}"),
        new("/Sales/Recurring/Edit", $"/sales/recurring/edit/{estate.Rows.Recurring}"),
        .. Payments(estate), .. Settings(estate), .. Gateways(estate),
        new("/Items/Index", "/items"), new("/Items/New", "/items/new"),
        new("/Items/Edit", $"/items/edit/{estate.Rows.Item}"),
    ];

    static IEnumerable<Place> Pay(Estate estate) =>
    [
        new("/Pay/Index", estate.Open.Address), new("/Pay/Index", estate.Open.Address + "?panel=1", "panel"),
        new("/Pay/Index", estate.Overdue.Address, "overdue"), new("/Pay/Index", estate.InPart.Address, "in-part"),
        new("/Pay/Index", estate.Paid.Address, "paid"), new("/Pay/Index", estate.Void.Address, "void"),
        new("/Pay/Index", estate.UnderWay.Address + "?panel=1", "under-way"),
        new("/Pay/Messages", estate.Open.Address + "/messages"),
        new("/Pay/Messages", estate.Overdue.Address + "/messages?sent=1", "none"),
        new("/Pay/Index", estate.InInstalments.Address + "?panel=1", "in-instalments"),
        new("/Pay/Index", estate.Disputed.Address, "disputed"),
        new("/Pay/Index", estate.Lowered.Address, "lowered"), new("/Pay/Index", estate.Credited.Address, "credited"),
    ];

    static IEnumerable<Place> Customers(Estate estate) =>
    [
        new("/Customers/Index", "/customers"), new("/Customers/New", "/customers/new"),
        new("/Customers/Show", $"/customers/show/{estate.Business.Customer.Id}"),
        new("/Customers/Edit", $"/customers/edit/{estate.Business.Customer.Id}"),
        new("/Customers/Statement", $"/customers/statement/{estate.Business.Customer.Id}"),
        new("/Customers/SendStatement", $"/customers/send-statement/{estate.Business.Customer.Id}"),
    ];

    static IEnumerable<Place> Invoices(Estate estate) =>
    [
        new("/Sales/Invoices/Index", "/sales/invoices"), .. estate.Rows.Ticked.Places,
        new("/Sales/Invoices/New", "/sales/invoices/new", "ask"),
        new("/Sales/Invoices/New", $"/sales/invoices/new?customer={estate.Business.Customer.Id}"),
        new("/Sales/Invoices/Edit", $"/sales/invoices/edit/{estate.Draft}"),
        new("/Sales/Invoices/Send", $"/sales/invoices/send/{estate.Draft}"),
        new("/Sales/Invoices/Preview", $"/sales/invoices/preview/{estate.Open.Id}"),
        new("/Sales/Invoices/Attachments", $"/sales/invoices/attachments/{estate.Open.Id}"),
        new("/Sales/Invoices/Attachments", $"/sales/invoices/attachments/{estate.Overdue.Id}", "none"),
        new("/Sales/Invoices/Messages", $"/sales/invoices/messages/{estate.Open.Id}"),
        new("/Sales/Invoices/Messages", $"/sales/invoices/messages/{estate.Overdue.Id}", "none"),
        new("/Sales/Invoices/Fiscal", $"/sales/invoices/fiscal/{estate.Open.Id}"),
        new("/Sales/Invoices/Reminders", $"/sales/invoices/reminders/{estate.Open.Id}"),
        new("/Sales/Invoices/History", $"/sales/invoices/history/{estate.Open.Id}"),
        new("/Sales/Invoices/Instalments", $"/sales/invoices/instalments/{estate.Draft}", "no-due-date"),
        new("/Sales/Invoices/Instalments", $"/sales/invoices/instalments/{estate.Agreed}"),
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{estate.Draft}", "draft"),
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{estate.Rows.LateFees.Fee}", "late-fee"),
        .. new[]
        {
            ("open", estate.Open), ("in-part", estate.InPart), ("paid", estate.Paid), ("void", estate.Void),
            ("under-way", estate.UnderWay), ("overdue", estate.Overdue), ("disputed", estate.Disputed),
            ("lowered", estate.Lowered), ("credited", estate.Credited), ("in-instalments", estate.InInstalments),
        }.Select(i => new Place("/Sales/Invoices/Show", $"/sales/invoices/show/{i.Item2.Id}", i.Item1)),
    ];

    static IEnumerable<Place> CreditNotes(Estate estate) =>
    [
        new("/Sales/CreditNotes/Index", "/sales/credit-notes"),
        new("/Sales/CreditNotes/Index", "/sales/credit-notes?q=nobody", "none"),
        new("/Sales/CreditNotes/New", $"/sales/credit-notes/new/{estate.Open.Id}"),
        new("/Sales/CreditNotes/New", $"/sales/credit-notes/new/{estate.Lowered.Id}", "lowered"),
        new("/Sales/CreditNotes/Show", $"/sales/credit-notes/show/{estate.Rows.Note}"),
        new("/Sales/CreditNotes/Fiscal", $"/sales/credit-notes/fiscal/{estate.Rows.Note}"),
        new("/Sales/CreditNotes/Send", $"/sales/credit-notes/send/{estate.Rows.Note}"),
    ];

    static IEnumerable<Place> Payments(Estate estate) =>
    [
        new("/Payments/Index", "/payments"), new("/Payments/Show", $"/payments/show/{estate.Rows.Credit}"),
        new("/Payments/Disputes", "/payments/disputes"), new("/Payments/Payouts", "/payments/payouts"),
        new("/Payments/Dispute", $"/payments/dispute/{estate.Rows.Dispute}"),
        new("/Payments/Payout", $"/payments/payout/{estate.Rows.Payout}"),
        new("/Payments/Show", $"/payments/show/{estate.Rows.Refunded}", "refunded"),
        new("/Payments/Refund", $"/payments/refund/{estate.Rows.Refunded}"),
        new("/Payments/Refund", $"/payments/refund/{estate.Rows.Credit}", "by-hand"),
        new("/Payments/Allocate", $"/payments/allocate/{estate.Rows.Credit}"),
        new("/Payments/Record", "/payments/record", "ask"),
        new("/Payments/Record", $"/payments/record?customer={estate.Business.Customer.Id}"),
        new("/Payments/ApplyCredit", $"/payments/apply-credit/{estate.Overdue.Id}"),
        .. estate.Rows.BankLines.Places,
    ];

    static IEnumerable<Place> Settings(Estate estate) =>
    [
        new("/Settings/Index", "/settings"), new("/Settings/Organization", "/settings/organization"),
        new("/Settings/Import/Index", "/settings/import"),
        new("/Settings/Import/Index", "/settings/import?what=items", "items"),
        new("/Settings/Import/Index", "/settings/import?what=invoices", "invoices"),
        new("/Settings/DocumentAppearance/Index", "/settings/document-appearance"),
        new("/Settings/Export", "/settings/export"),
        new("/Settings/Export", "/settings/export?handler=Journal&from=x", "refused"),
        new("/Settings/Taxes/Index", "/settings/taxes"), new("/Settings/Taxes/New", "/settings/taxes/new"),
        new("/Settings/Taxes/Greek", "/settings/taxes/greek"),
        new("/Settings/Taxes/Edit", $"/settings/taxes/edit/{estate.Rows.Tax}"),
        new("/Settings/Numbering/Index", "/settings/numbering"),
        new("/Settings/Numbering/New", "/settings/numbering/new"),
        new("/Settings/Numbering/Edit", $"/settings/numbering/edit/{estate.Rows.Series}"),
        new("/Settings/LateFees/Index", "/settings/late-fees"),
        new("/Settings/LateFees/New", "/settings/late-fees/new"),
        new("/Settings/LateFees/Edit", $"/settings/late-fees/edit/{estate.Rows.LateFees.Rule}"),
        new("/Settings/Reminders/Index", "/settings/reminders"),
        new("/Settings/Reminders/New", "/settings/reminders/new"),
        new("/Settings/Reminders/Edit", $"/settings/reminders/edit/{estate.Rows.Rule}"),
    ];

    static IEnumerable<Place> Gateways(Estate estate)
    {
        const string Folder = "/settings/payment-gateways";
        return
        [
            new("/Settings/PaymentGateways/Index", Folder), new("/Settings/PaymentGateways/Add/Index", $"{Folder}/add"),
            new("/Settings/PaymentGateways/Add/Stripe", $"{Folder}/add/stripe"),
            new("/Settings/PaymentGateways/Add/BankTransfer", $"{Folder}/add/bank-transfer"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Business.Gateway.Id}", "connected"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Rows.Loose}", "loose"),
            new("/Settings/PaymentGateways/Add/Iris", $"{Folder}/add/iris"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Rows.Bank}", "bank"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Rows.Iris}", "iris"),
            new("/Settings/PaymentGateways/Events/Index", $"{Folder}/events/{estate.Business.Gateway.Id}"),
            new("/Settings/PaymentGateways/Events/Index", $"{Folder}/events/{estate.Rows.Loose}", "none"),
            new("/Settings/PaymentGateways/Events/Show", $"{Folder}/events/show/{estate.Rows.Parked}"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Rows.Live}", "live"),
            new("/Settings/PaymentGateways/Edit", $"{Folder}/edit/{estate.Rows.Gone}", "gone"),
            new("/Settings/PaymentGateways/Connect", $"{Folder}/connect/{estate.Rows.Loose}"),
        ];
    }
}
