using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry;

/// <summary>The areas of the API. A new area is a folder with a class that registers its operations, and a line here.</summary>
internal static class Areas
{
    /// <summary>Registers the handlers of all areas.</summary>
    public static OperationTable Register(OperationTable operations)
    {
        ErrorsArea.Register(operations);
        SessionArea.Register(operations);
        UsersArea.Register(operations);
        OrganizationsArea.Register(operations);
        TeamsArea.Register(operations);
        SuperuserArea.Register(operations);
        RegistryArea.Register(operations);
        RepositoriesArea.Register(operations);
        MirrorsArea.Register(operations);
        NotificationsArea.Register(operations);
        PermissionsArea.Register(operations);
        DefaultPermissionsArea.Register(operations);
        TagsArea.Register(operations);
        ManifestsArea.Register(operations);
        BuildsArea.Register(operations);
        TriggersArea.Register(operations);
        RobotsArea.Register(operations);
        ApplicationsArea.Register(operations);
        AuthorizationsArea.Register(operations);
        BillingArea.Register(operations);
        AppTokensArea.Register(operations);
        QuotasArea.Register(operations);
        PoliciesArea.Register(operations);
        ServiceKeysArea.Register(operations);
        LogsArea.Register(operations);
        SearchArea.Register(operations);
        return operations;
    }

    /// <summary>Adds the control requests of the areas.</summary>
    public static void RegisterControl(ControlTable control)
    {
        FaultControl.Register(control);
        SessionControl.Register(control);
        RegistryControl.Register(control);
        ScanControl.Register(control);
        MirrorControl.Register(control);
        NotificationControl.Register(control);
        BuildControl.Register(control);
    }
}
