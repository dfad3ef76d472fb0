using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms about money.</summary>
static class PaymentForms
{
    public static IEnumerable<ProductForm> All =>
    [
        new("/Payments/Record", RecordAsync),
        new("/Payments/Record Fill", RecordAsync) { ChangesNothing = true, Shows = true },
        new("/Payments/ApplyCredit", async w =>
        {
            await w.PaymentAsync();
            return w.Page($"/payments/apply-credit/{await w.IssuedAsync()}", ("Amount", "1.00"));
        }),
        new("/Payments/Allocate", async w =>
        {
            await w.IssuedAsync(); // each time: what is taken of one runs out
            return w.Page($"/payments/allocate/{await w.PaymentAsync()}");
        }),
        new("/Payments/Allocate Assign", async w => w.Page($"/payments/allocate/{await w.NobodysPaymentAsync()}")),
        new("/Payments/Refund", RefundAsync) { ChangesNothing = true, Shows = true },
        new("/Payments/Refund Change", RefundAsync) { ChangesNothing = true, Shows = true },
        new("/Payments/Refund Confirm", RefundAsync),
        new("/Payments/Show TakeBack", async w => w.Page($"/payments/show/{await w.PaymentAsync()}")),
        new("/Todos/Index Done", async w =>
        {
            var todo = await w.TodoAsync();
            return w.To("/todos", "/todos", ("id", todo.ToString()));
        }),
        new("/Todos/Index Reopen", async w =>
        {
            var todo = await w.TodoAsync(ProductForms.Past);
            return w.To("/todos?done=true", "/todos", ("id", todo.ToString()));
        }),
        .. Pages,
    ];

    /// <summary>On the customer's page.</summary>
    static readonly ProductForm[] Pages =
    [
        new("/Pay/Messages", AskAsync),
        new("/Pay/Index Stop", async w =>
        {
            var invoice = await w.Business.IssueAsync(60_00);
            await w.Business.KeepAsync(invoice.Id);
            return new FormPage(w.App.Visitor(), invoice.Address, invoice.Address);
        }),
        new("/Pay/Index Transfer", async w =>
        {
            await w.Business.LeaveAsync();
            var invoice = await w.Business.IssueAsync(60_00, partial: true);
            return new FormPage(w.App.Visitor(), $"{invoice.Address}?panel=1", invoice.Address)
            {
                Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Amount"] = "20.00" },
            };
        }) { Ignored = ["Gateway"] }, // as below
        new("/Pay/Index", async w =>
        {
            var invoice = await w.Business.IssueAsync(60_00, partial: true);
            return new FormPage(w.App.Visitor(), $"{invoice.Address}?panel=1", invoice.Address)
            {
                Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Amount"] = "20.00" },
            };
        }) { Ignored = ["Gateway"] }, // one that is not offered is the one that is
    ];

    static async Task<FormPage> RefundAsync(FormWorld w) => w.Page($"/payments/refund/{await w.PaymentAsync()}");

    static async Task<FormPage> AskAsync(FormWorld w)
    {
        var address = (await w.Business.IssueAsync(60_00)).Address + "/messages";
        return new(w.App.Visitor(), address, address)
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "What is it for?" },
        };
    }

    static async Task<FormPage> RecordAsync(FormWorld w)
    {
        var invoice = await w.IssuedAsync();
        return w.To($"/payments/record?customer={w.Customer}&invoice={invoice}", "/payments/record",
            ("Input.Amount", "70.00"), ("Input.Parts[0].Amount", "5.00"));
    }
}
