using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Banking;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms about what a bank told.</summary>
static class BankForms
{
    static string File => Convert.ToBase64String(CamtText.Of(new CamtEntry("7.00")).Bytes);

    public static IEnumerable<ProductForm> All =>
    [
        new("/Payments/Bank/Index Import", async w =>
        {
            await w.GatewayAsync(GatewayKind.BankTransfer);
            return w.Page("/payments/bank", ("file", File));
        }) { Ignored = ["SendsReceipt"], Repeats = true }, // nothing is recorded by itself; the file counts once
        new("/Payments/Bank/Index Match", async w =>
        {
            await w.NamedLineAsync();
            return w.Page("/payments/bank");
        }),
        new("/Payments/Bank/Line Invoice", async w => w.Page(Line(await w.NamedLineAsync()))),
        new("/Payments/Bank/Line Payment", async w =>
        {
            await w.TransferAsync(5_00);
            return w.Page(Line(await w.LineAsync(5_00)));
        }),
        new("/Payments/Bank/Line Payout", async w =>
        {
            await w.PayoutAsync(8_00);
            return w.Page(Line(await w.LineAsync(8_00)));
        }),
        new("/Payments/Bank/Line SetAside", async w => w.Page(Line(await w.LineAsync(9_00)))),
        new("/Payments/Bank/Line Reopen", async w =>
        {
            var id = await w.LineAsync(9_00);
            await w.Merchant.WithDbAsync(async db =>
            {
                (await db.BankLines.FirstAsync(l => l.Id == id)).SetAside(w.Merchant.UserId, ProductForms.Past);
                return await db.SaveChangesAsync();
            });
            return w.Page(Line(id));
        }),
    ];

    static string Line(Id<BankLine> id) => $"/payments/bank/line/{id}";
}
