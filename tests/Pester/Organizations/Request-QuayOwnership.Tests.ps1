BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Request-QuayOwnership' {
    BeforeEach { Reset-TestConnection }

    It 'makes the superuser an owner of an organization' {
        Request-QuayOwnership initech -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayTeamMember initech owners).Name | Should -Contain admin
    }

    It 'converts a user to an organization' {
        $organization = Request-QuayOwnership alice -Confirm:$false -PassThru
        $organization.Name | Should -Be alice
        $organization.IsAdmin | Should -BeTrue
        (Get-QuayRepository alice/scratch).Name | Should -Be scratch
    }

    It 'takes organizations and names from the pipeline' {
        Get-QuayOrganization initech | Request-QuayOwnership -Confirm:$false
        'bob', 'carol' | Request-QuayOwnership -Confirm:$false
        (Get-RegistryRequest -Change).path | Should -Be /api/v1/superuser/takeownership/initech, /api/v1/superuser/takeownership/bob, /api/v1/superuser/takeownership/carol
    }

    It 'takes several names, and reports each missing one in its place' {
        Assert-QuaySequence { Request-QuayOwnership none, initech, nowhere, bob -Confirm:$false -PassThru } '!none', 'initech', '!nowhere', 'bob'
    }

    It 'asks for confirmation, and sends nothing with -WhatIf' {
        (Get-Command Request-QuayOwnership).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        Request-QuayOwnership initech -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing namespaces, and those that cannot be taken over' {
        Assert-QuayError { Request-QuayOwnership none -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target none
        Assert-QuayError { Request-QuayOwnership admin -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target admin -Message '*superuser*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Request-QuayOwnership globex -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'completes organizations that the superuser is not in, and so do others with -Superuser' {
        foreach ($line in 'Request-QuayOwnership in', 'Rename-QuayOrganization in', 'Remove-QuayOrganization -Superuser -Name in') {
            (TabExpansion2 $line).CompletionMatches.CompletionText | Should -Be initech -Because $line
        }

        (TabExpansion2 'Set-QuayOrganization in').CompletionMatches.CompletionText | Should -Not -Contain initech
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Request-QuayOwnership -Namespace initech -Confirm:$false -PassThru }
            Requests = 'POST /api/v1/superuser/takeownership/initech',
            'GET /api/v1/organization/initech'
        }
        @{
            Run      = { 'initech', 'bob' | Request-QuayOwnership -Confirm:$false }
            Requests = 'POST /api/v1/superuser/takeownership/initech',
            'POST /api/v1/superuser/takeownership/bob'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
