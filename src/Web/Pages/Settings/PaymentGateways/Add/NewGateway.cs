namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>What the first form proposes, and storing it once, however often it is sent.</summary>
static class NewGateway
{
    /// <summary>True for the first one: without a default new invoices would carry no way to pay.</summary>
    public static async Task<bool> WantsDefaultAsync(this Db db) =>
        !await db.Gateways.AnyAsync(g => g.IsDefault && g.ArchivedAt == null);

    /// <returns>The gateway that was or had been stored; null when the form's id is somebody else's.</returns>
    public static async Task<Gateway?> AddOnceAsync(this Db db, Gateway gateway)
    {
        db.Add(gateway);
        try
        {
            await db.SaveChangesAsync();
            return gateway;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await db.Gateways.FirstOrDefaultAsync(g => g.Id == gateway.Id && g.Kind == gateway.Kind);
        }
    }
}
