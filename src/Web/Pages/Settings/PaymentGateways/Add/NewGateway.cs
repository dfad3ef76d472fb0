namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>Stores a gateway once, however often its form is sent.</summary>
static class NewGateway
{
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
