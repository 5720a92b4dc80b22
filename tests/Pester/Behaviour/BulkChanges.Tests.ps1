BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Changes of many items' {
    BeforeEach { Reset-TestConnection }

    It 'are written in the order of their input, errors included' {
        $names = 'build-0001', 'missing-1', 'build-0002', 'v1.0.0', 'build-0003', 'missing-2', 'build-0004'
        # The first is the slowest: without ordering it would come last.
        Add-RegistryFault @{ path = '/tag/build-0001'; latencyMs = 400 }
        Add-RegistryFault @{ path = '/tag/missing-1'; latencyMs = 200 }
        $done = $names | ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Name = $_ } } |
            Set-QuayTagExpiration -ExpiresIn 7d -PassThru -ErrorAction SilentlyContinue -ErrorVariable failures
        $done.Name | Should -Be 'build-0001', 'build-0002', 'build-0003', 'build-0004'
        $failures.TargetObject | Should -Be 'acme/app:missing-1', 'acme/app:v1.0.0', 'acme/app:missing-2'
        $failures.CategoryInfo.Category | Should -Be 'ObjectNotFound', 'InvalidOperation', 'ObjectNotFound'
    }

    It 'report an invalid item in its place, and continue' {
        $done = 'acme/one', '/', 'acme/two' | New-QuayRepository -ErrorAction SilentlyContinue -ErrorVariable failures
        $done.Repository | Should -Be 'acme/one', 'acme/two'
        $failures.TargetObject | Should -Be '/'
    }

    It 'report an item that needs no request in its place too' {
        Add-RegistryFault @{ path = '/robots/first'; latencyMs = 300 }
        $written = 'first', 'globex+second', 'third' | New-QuayRobot -Organization acme 2>&1 | ForEach-Object { "$_" }
        $written | Should -Be 'acme+first', "The robot 'globex+second' does not belong to organization 'acme'.", 'acme+third'
    }

    It 'send nothing after the item that failed, with -ErrorAction Stop' {
        Add-RegistryFault @{ path = '/tag/missing'; latencyMs = 500 }
        $items = 'build-0001', 'missing', 'build-0002', 'build-0003' | ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Name = $_ } }
        { $items | Remove-QuayTag -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
        (Get-RegistryRequest -Change).path | Should -Be '/api/v1/repository/acme/app/tag/build-0001', '/api/v1/repository/acme/app/tag/missing'
    }

    It 'send nothing after the item that failed, with the preference Stop of <Name>' -ForEach @(
        @{ Name = 'a session'; Script = '$ErrorActionPreference = "Stop"; $items | Remove-QuayTag -Session $session -Confirm:$false' }
        @{ Name = 'a function'; Script = '& { $ErrorActionPreference = "Stop"; $items | Remove-QuayTag -Session $session -Confirm:$false }' }
    ) {
        $items = 'missing', 'build-0001' | ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Name = $_ } }
        # Long enough for the second request to be sent meanwhile, which it must not be.
        Add-RegistryFault @{ path = '/tag/missing'; latencyMs = 500 }
        $shell = Get-RunspaceShell $Script -Variable @{ session = Get-QuaySession; items = $items }
        try {
            { $shell.Invoke() } | Should -Throw
            (Get-RegistryRequest -Change).path | Should -Be '/api/v1/repository/acme/app/tag/missing'
        }
        finally {
            Clear-RunspaceShell $shell
        }
    }

    It 'run concurrently, up to -ThrottleLimit' {
        $items = Get-QuayTag acme/app 'build-*'
        # Slow enough for all allowed requests to overlap, also on a busy machine.
        Add-RegistryFault @{ method = 'PUT'; latencyMs = 250 }
        Clear-RegistryRequest
        $items[0..11] | Set-QuayTagExpiration -ExpiresIn 7d -ThrottleLimit 4
        (Get-RegistryTraffic).peak | Should -BeIn 3, 4
        Clear-RegistryRequest
        $items[0..3] | Set-QuayTagExpiration -ExpiresIn 7d -ThrottleLimit 1
        (Get-RegistryTraffic).peak | Should -Be 1
        Clear-RegistryRequest
        $items | Set-QuayTagExpiration -ExpiresIn 7d
        (Get-RegistryTraffic).peak | Should -BeIn (5..12)
    }

    It 'end when the token is no longer accepted' {
        Add-RegistryFault @{ method = 'DELETE'; path = 'build-0003'; status = 401; body = '{"error_type":"invalid_token","error_message":"Expired"}' }
        $items = 1..9 | ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Name = "build-000$_" } }
        $script:after = $false
        {
            $items | Remove-QuayTag -Confirm:$false -ThrottleLimit 1 -ErrorAction SilentlyContinue
            $script:after = $true
        } | Should -Throw -ErrorId 'QuayUnauthenticated,*'
        $script:after | Should -BeFalse
        @(Get-RegistryRequest -Change).Count | Should -Be 3
    }

    It 'end at once without a session' {
        Disconnect-Quay
        { 'acme/app', 'acme/web' | Remove-QuayRepository -Confirm:$false -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'QuayNotConnected,*'
    }

    It 'need no confirmation in a noninteractive session' {
        $answer = Invoke-ChildShell -Argument @{ endpoint = (Get-QuaySession -Default).Endpoint.ToString(); token = (Get-TestToken) } {
            Import-Module $modulePath
            Connect-Quay $argument.endpoint $argument.token
            try { Remove-QuayTag acme/web latest -ErrorAction Stop; 'done' } catch { 'refused' }
        }
        $answer | Should -Be 'refused'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }
}
