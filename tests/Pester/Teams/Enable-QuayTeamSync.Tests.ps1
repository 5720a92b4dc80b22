BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Enable-QuayTeamSync' {
    BeforeEach {
        Reset-TestConnection
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'ldap' }
    }

    It 'synchronizes a team with an LDAP group, whose members the registry adds later' {
        Enable-QuayTeamSync acme developers -LdapGroupDn 'cn=dev' -Confirm:$false | Should -BeNullOrEmpty
        $team = Get-QuayTeam acme developers
        $team.IsSynced | Should -BeTrue
        $team.MemberCount | Should -Be 2
    }

    It 'synchronizes a team with an OIDC group, which removes its members' {
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'oidc' }
        $team = Enable-QuayTeamSync acme developers -OidcGroup dev -Confirm:$false -PassThru
        $team.IsSynced | Should -BeTrue
        $team.MemberCount | Should -Be 0
    }

    It 'synchronizes a team with a Keystone group' {
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'keystone' }
        (Enable-QuayTeamSync acme developers -KeystoneGroupId 0815 -Confirm:$false -PassThru).IsSynced | Should -BeTrue
    }

    It 'takes teams from the pipeline' {
        Get-QuayTeam acme | Where-Object Name -NE owners | Enable-QuayTeamSync -LdapGroupDn 'cn=all' -Confirm:$false
        (Get-QuayTeam acme).IsSynced | Should -Be $false, $true, $true
    }

    It 'takes several teams, and reports each missing one in its place' {
        Assert-QuaySequence { Enable-QuayTeamSync acme nobody, developers, auditors -LdapGroupDn 'cn=dev' -Confirm:$false -PassThru } '!nobody', 'developers', 'auditors'
    }

    It 'asks for confirmation, and names the effect on the members' {
        $attribute = (Get-Command Enable-QuayTeamSync).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)
        "$($attribute.ConfirmImpact)" | Should -Be 'High'
        $file = Join-Path $TestDrive 'whatif.txt'
        $null = Start-Transcript $file
        Enable-QuayTeamSync acme developers -OidcGroup dev -WhatIf
        $null = Stop-Transcript
        (Get-Content $file -Raw) -replace '\s+', ' ' | Should -Match 'Remove all users who are in it now'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'makes the directory manage the members' {
        Enable-QuayTeamSync acme developers -LdapGroupDn 'cn=dev' -Confirm:$false
        Assert-QuayError { Add-QuayTeamMember acme developers carol } -Id QuayConflict -Category InvalidOperation -Target carol
        (Add-QuayTeamMember acme developers -Robot ci -PassThru).IsRobot | Should -BeTrue
    }

    It 'reports a missing team, and a registry without a directory' {
        Assert-QuayError { Enable-QuayTeamSync acme nobody -LdapGroupDn 'cn=dev' -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = $null }
        Assert-QuayError { Enable-QuayTeamSync acme developers -LdapGroupDn 'cn=dev' -Confirm:$false } -Id QuayNotSupported -Category NotImplemented -Target developers
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Enable-QuayTeamSync acme developers -LdapGroupDn 'cn=dev' -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target developers
    }
}
