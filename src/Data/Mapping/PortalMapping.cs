using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class PortalMapping : IEntityTypeConfiguration<PortalAccess>, IEntityTypeConfiguration<PortalLink>,
    IEntityTypeConfiguration<PortalRequest>
{
    public void Configure(EntityTypeBuilder<PortalAccess> builder)
    {
        builder.ToTable("portal_accesses").HasKey(a => a.Id);
        builder.HasIndex(a => new { a.CustomerId, a.Email }).IsUnique();
        builder.HasIndex(a => a.Email);
        builder.Ignore(a => a.IsOpen);
        builder.Refers<PortalAccess, Organization>(a => a.OrganizationId);
        builder.Refers<PortalAccess, Customer>(a => a.CustomerId);
    }

    public void Configure(EntityTypeBuilder<PortalLink> builder)
    {
        builder.ToTable("portal_links").HasKey(l => l.Id);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.Refers<PortalLink, PortalAccess>(l => l.AccessId);
    }

    public void Configure(EntityTypeBuilder<PortalRequest> builder)
    {
        builder.ToTable("portal_requests").HasKey(r => r.Id);
        builder.HasIndex(r => r.At);
    }
}
