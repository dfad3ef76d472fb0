using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class TransferMapping : IEntityTypeConfiguration<TransferAccount>, IEntityTypeConfiguration<TransferReturn>
{
    public void Configure(EntityTypeBuilder<TransferAccount> builder)
    {
        builder.ToTable("transfer_accounts").HasKey(t => t.Id);
        builder.Money(t => t.Waiting);
        builder.HasIndex(t => new { t.CustomerId, t.AccountId, t.Livemode }).IsUnique();
        builder.HasIndex(t => new { t.AccountId, t.HolderId });
        builder.HasIndex(t => t.LookAt);
        builder.Refers<TransferAccount, Organization>(t => t.OrganizationId);
        builder.Refers<TransferAccount, Customer>(t => t.CustomerId);
    }

    public void Configure(EntityTypeBuilder<TransferReturn> builder)
    {
        builder.ToTable("transfer_returns").HasKey(r => r.Id);
        builder.Money(r => r.Amount);
        builder.HasIndex(r => new { r.TransferAccountId, r.StripeId }).IsUnique().HasFilter("stripe_id <> ''");
        builder.HasIndex(r => r.NextCheckAt);
        builder.Refers<TransferReturn, Organization>(r => r.OrganizationId);
        builder.Refers<TransferReturn, TransferAccount>(r => r.TransferAccountId);
    }
}
