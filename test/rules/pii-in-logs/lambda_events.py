"""Events of AWS Lambda that are declared to be web requests."""
import logging

from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEvent, S3Event

logger = logging.getLogger(__name__)


def receive(event: APIGatewayProxyEvent):
    logger.info("Body %s", event.body)  # expect: pii-in-logs
    logger.info("Path %s", event.path)


def uploaded(event: S3Event):
    logger.info("Event %s", event)
