"""What is brought into a guest."""

from .. import translate
from .making import operation, record_of


@operation("guest/set-admin-password")
def set_admin_password(host, arguments):
    password = arguments["password"]
    host.driver.set_admin_password(record_of(host, arguments).instance, password)


@operation("guest/inject-network")
def inject_network(host, arguments):
    vifs = translate.network_info(arguments["vifs"])
    host.driver.inject_network_info(record_of(host, arguments).instance, vifs)
