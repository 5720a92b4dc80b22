BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayAuthorization' {
    BeforeEach { Reset-TestConnection }

    It 'revokes a granted authorization' {
        Get-QuayAuthorization | Remove-QuayAuthorization -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayAuthorization | Should -BeNullOrEmpty
        @(Get-QuayAuthorization -Assigned).Count | Should -Be 1
    }

    It 'refuses assigned authorizations, which objects mark themselves' {
        Get-QuayAuthorization -Assigned | Remove-QuayAuthorization -Confirm:$false
        Get-QuayAuthorization -Assigned | Should -BeNullOrEmpty
        @(Get-QuayAuthorization).Count | Should -Be 1
        (Get-RegistryRequest -Change).operationId | Should -Be deleteAssignedAuthorization
    }

    It 'asks for confirmation, and sends nothing with -WhatIf' {
        (Get-Command Remove-QuayAuthorization).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        Get-QuayAuthorization | Remove-QuayAuthorization -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        $uuid = (Get-QuayAuthorization).Uuid
        Assert-QuayError { Remove-QuayAuthorization none -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target none
        Assert-QuayError { Remove-QuayAuthorization $uuid -Assigned -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target $uuid
    }

    It 'completes existing values' {
        (TabExpansion2 'Remove-QuayAuthorization -Assigned -Uuid ').CompletionMatches.CompletionText | Should -Be (Get-QuayAuthorization -Assigned).Uuid
    }

    It 'takes several ids, and reports each that is missing' {
        $uuid = (Get-QuayAuthorization).Uuid
        (Get-CommandError { Remove-QuayAuthorization none1, $uuid, none2 -Confirm:$false }).TargetObject | Should -Be 'none1', 'none2'
        Get-QuayAuthorization | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayAuthorization -Assigned | Remove-QuayAuthorization -Confirm:$false }
            Requests = 'GET /api/v1/user/assignedauthorization',
            'DELETE /api/v1/user/assignedauthorization/b9d2c7f4-6e1a-4c38-a5d0-7f43e8c1b602'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
