using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class TransferMapping : IEntityTypeConfiguration<TransferAccount>
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
}
